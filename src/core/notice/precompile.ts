// Notice → the source of a module with the notice and its checks, so that the program starts without Ajv and YAML.

import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import type { Notice } from '../model/notice.ts';
import { schemaOf } from './validators.ts';

// The package is CommonJS: when Node imports it, its default export is one level down.
const standalone = 'default' in standaloneModule ? standaloneModule.default : standaloneModule;

/** A notice and its file's stamp → source that exports `notice`, `checks` and `stamp`; it imports Ajv's runtime, and the notice from `<id>.json` beside it. */
export function precompile(notice: Notice, stamp: number): string {
  const ajv = new Ajv2020({
    strict: false,
    code: { source: true, esm: true, lines: false, formats: _`undefined` },
  });
  const names: Record<string, string> = {};
  const rows = notice.requirements.map(({ id, must }, index) => {
    ajv.addSchema(structuredClone(schemaOf(must)), `r${index}`); // a schema shared by two is compiled twice
    names[`check${index}`] = `r${index}`;
    return `${JSON.stringify(id)}: check${index}`;
  });
  const code = standalone(ajv, names);
  // Out of a file of its own JSON is read once; within a program its text would be read as code first.
  const file = JSON.stringify(`./${notice.id}.json`);
  return `${code}\nexport { default as notice } from ${file};\nexport const checks = {${rows.join(',')}};\nexport const stamp = ${stamp};\n`;
}

// What was bundled → the packages it came from, as the page docs/licences.md and with the texts that travel with the program.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages of which at least a byte stands in one of the outputs, by name.
 * @param {string} root the package's folder
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export function bundledPackages(root, metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).map(({ inputs }) => inputs));
  const paths = inputs.flatMap((each) => Object.keys(each).filter((path) => each[path].bytesInOutput > 0));
  const folders = paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const packages = [...new Set(folders)].map((folder) => packageIn(join(root, folder)));
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function packageIn(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, licence: license, author: author?.name ?? author ?? '', text };
}

/** docs/licences.md. */
export function licencesPage(packages) {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return [
    '# Libraries within the program',
    '',
    'Written by the build, from what it put into `dist/`; their texts are in `dist/LICENSES.txt`. What is installed beside the',
    'program stands in `package.json` under `dependencies`.',
    '',
    '| library | version | licence |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** dist/LICENSES.txt. */
export function licenceTexts(packages) {
  const parts = packages.map(({ name, version, licence, author, text }) =>
    [`${name} ${version} (${licence})`, text === '' ? `By ${author}.` : text].join('\n\n'),
  );
  return `${parts.join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

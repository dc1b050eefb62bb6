// What the build makes of the notice: it is fresh, and agrees with evaluating and with another implementation.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { registerSchema, type SchemaObject, validate } from '@hyperjump/json-schema/draft-2020-12';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { evaluate } from '../../../src/core/evaluate/index.ts';
import type { Report, Validators } from '../../../src/core/model/finding.ts';
import type { Notice } from '../../../src/core/model/notice.ts';
import { type RawValidator, validatorOf } from '../../../src/core/notice/index.ts';
import { decodeText } from '../../../src/core/text/encoding.ts';
import { generate } from '../../../src/platform/node/generate-notice.ts';
import {
  EXAMPLES,
  exampleNames,
  NOTICE,
  NOTICE_PATHS,
  ROOT,
  reportOf,
  rulesOf,
  temporaryFolder,
} from '../../make/run.ts';

const rules = await rulesOf();
const generated = await generate(NOTICE, NOTICE_PATHS);
const names = exampleNames();
const committed = (name: string) =>
  readFileSync(join(ROOT, `schemas/generated/${NOTICE}.${name}.schema.json`), 'utf8');

const reports = new Map<string, Report>();
for (const name of names) reports.set(name, await reportOf(join(EXAMPLES, name), rules));

/** The example's report; its dossier as it would be saved and read again. */
function savedReport(name: string): Report {
  const report = reports.get(name);
  if (!report) throw new Error(`no report of ${name}`);
  return JSON.parse(JSON.stringify(report)) as Report;
}

describe('committed files are fresh (npm run build makes them)', () => {
  test.each(['dossier', 'manifest'] as const)('%s schema', (name) => {
    const made = { dossier: generated.dossierSchema, manifest: generated.manifestSchema };
    expect(committed(name) === made[name], `schemas/generated is stale: npm run build`).toBe(true);
  });
});

/** The build's module, bundled as the build does, imported as the program does. */
async function precompiled(): Promise<{ notice: Notice; validators: Validators }> {
  const folder = temporaryFolder();
  const outfile = join(folder, 'notice.mjs');
  const entry = join(folder, 'entry.mjs');
  writeFileSync(entry, generated.module);
  writeFileSync(join(folder, `${rules.notice.id}.json`), generated.json);
  await build({
    entryPoints: [entry],
    nodePaths: [join(ROOT, 'node_modules')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  const { notice, checks } = (await import(pathToFileURL(outfile).href)) as {
    notice: Notice;
    checks: Readonly<Record<string, RawValidator>>;
  };
  const rows = Object.entries(checks).map(([id, check]) => [id, validatorOf(check)] as const);
  return { notice, validators: Object.fromEntries(rows) };
}

test('precompiled checks and checks compiled at run time give the same findings on every example', async () => {
  const fast = await precompiled();
  expect(fast.notice).toEqual(JSON.parse(JSON.stringify(rules.notice)));
  expect(Object.keys(fast.validators)).toEqual(Object.keys(rules.validators));
  for (const name of names) {
    const { dossier } = savedReport(name);
    const slow = evaluate({ ...rules, dossier });
    expect(slow.length, name).toBeGreaterThan(0);
    expect(evaluate({ ...fast, dossier }), name).toEqual(slow);
  }
});

describe('a second implementation of JSON Schema', async () => {
  const register = (text: string) => {
    const schema = JSON.parse(text) as SchemaObject & { $id: string };
    registerSchema(schema);
    return schema.$id;
  };
  const isComplete = await validate(register(generated.dossierSchema));
  const isManifest = await validate(register(generated.manifestSchema));

  test.each(names)('takes the dossier of %s just when nothing fails or is unchecked', (name) => {
    const { verdict, dossier } = savedReport(name);
    expect(isComplete(dossier as never).valid).toBe(verdict === 'pass' || verdict === 'pending');
  });

  test('both sides of that sentence are met', () => {
    expect([...reports.values()].map(({ verdict }) => verdict)).toEqual(
      expect.arrayContaining(['pass', 'fail', 'unchecked']),
    );
  });

  // Lists with a syntax error are no YAML at all.
  const broken = ['fail-duplicate-key', 'fail-yaml-colon', 'fail-yaml-tab'];
  test.each(names.filter((name) => !broken.includes(name)))('takes the list of %s', (name) => {
    const manifest = manifestIn(name);
    expect(isManifest(manifest as never).valid).toBe(name !== 'fail-unknown-key');
  });

  test.each(broken)('%s is no YAML at all', (name) => {
    expect(() => manifestIn(name)).toThrow();
  });

  test('knows every key by its Chinese and its English name, and no other', () => {
    expect(isManifest({ 地区: '昆山市', 企业: [{ 名称: '云锦桥', 电话: 65_110_000 }] } as never).valid).toBe(
      true,
    );
    expect(isManifest({ submitter: '昆山市', enterprises: [{ name: '云锦桥' }] } as never).valid).toBe(true);
    expect(isManifest({ 地区: '昆山市', 颜色: '红' } as never).valid).toBe(false);
    expect(isManifest({ 企业: [{ 名称: '云锦桥', 颜色: '红' }] } as never).valid).toBe(false);
  });
});

function manifestIn(name: string): unknown {
  const decoded = decodeText(readFileSync(join(EXAMPLES, name, '报送清单.yaml')));
  return parse('text' in decoded ? decoded.text : '', { schema: 'core' });
}

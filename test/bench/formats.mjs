// One document of each format, read again and again in one process × another reader of the same file.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import mammoth from 'mammoth';
import { folderOf } from './make/folder.mjs';
import { BENCH, ROOT } from './make-folders.mjs';
import { costOf, microsecondsOf, row, spread } from './measure.mjs';

const ROUNDS = 7;
const PEERS = join(BENCH, 'peers');
const SAMPLES = join(ROOT, '../shared/samples');

/** The program's own readers, as a module for Node: dist holds them only inside the program. */
export async function ownReaders() {
  const outfile = join(BENCH, 'readers.mjs');
  await build({
    stdin: {
      contents: "export { readDocument, sourceOf } from './src/documents/index.ts';",
      resolveDir: ROOT,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    external: ['@hyzyla/pdfium'],
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
  });
  return import(pathToFileURL(outfile).href);
}

/** A file for each format that is measured against others. */
export function samples() {
  mkdirSync(BENCH, { recursive: true });
  const docx = join(BENCH, 'sample.docx');
  const [, bytes] = [...folderOf(0, { onlyFault: -1 }).files].find(([path]) => path.endsWith('.docx')) ?? [];
  writeFileSync(docx, bytes ?? '');
  const fixture = (kind) => join(ROOT, 'test/fixtures/office', `material.${kind}`);
  const shared = (name, otherwise) => (existsSync(join(SAMPLES, name)) ? join(SAMPLES, name) : otherwise);
  return {
    docx,
    doc: shared('tenpage.doc', fixture('doc')),
    pdf: shared('tenpage.pdf', fixture('pdf')),
    rtf: shared('tenpage.rtf', fixture('rtf')),
    odt: shared('tenpage.odt', fixture('odt')),
  };
}

/** @param {boolean} withPeers whether to install the readers that are no dependency of ours */
export async function measureFormats(withPeers) {
  const { readDocument, sourceOf } = await ownReaders();
  const files = samples();
  const peers = withPeers ? installed() : {};
  const ours = (kind) => {
    const bytes = readFileSync(files[kind]);
    return () => readDocument(sourceOf(bytes), `x.${kind}`, 'text');
  };
  const bytesOf = (kind) => readFileSync(files[kind] ?? files.docx);
  const against = async (kind, run) => (run && files[kind] ? faster(ours(kind), run) : undefined);
  const buffer = bytesOf('docx');
  const word = await against('docx', () => mammoth.extractRawText({ buffer }));
  row('.docx, warm: mammoth (text alone) to ours, processor', word, { least: 25 });
  const doc = await against('doc', peers.doc && (() => peers.doc(bytesOf('doc'))));
  row('.doc: word-extractor to ours, processor', doc, { least: 5 });
  for (const kind of ['rtf', 'odt']) {
    const times = await against(kind, peers.office && (() => peers.office(bytesOf(kind))));
    row(`.${kind}: officeparser to ours, processor`, times, { least: 1 });
  }
  row('.pdf: a pdftotext process to ours, processor', files.pdf && (await pdfTimes(ours('pdf'), files.pdf)), {
    least: 1,
  });
}

/** How many times longer theirs takes. */
async function faster(ours, theirs) {
  await microsecondsOf(60, ours);
  await microsecondsOf(2, theirs);
  const ratios = [];
  for (let round = 0; round < ROUNDS; round++) {
    const own = await microsecondsOf(40, ours);
    ratios.push((await microsecondsOf(2, theirs)) / own);
  }
  return spread(ratios);
}

async function pdfTimes(ours, file) {
  if (spawnSync('pdftotext', ['-v']).error) return undefined;
  await microsecondsOf(5, ours);
  const ratios = [];
  for (let round = 0; round < ROUNDS; round++) {
    const own = await microsecondsOf(5, ours);
    ratios.push((costOf(['pdftotext', file, '-']).cpu * 1e6) / own);
  }
  return spread(ratios);
}

/** The peers in a folder of their own; what cannot be installed is not measured. */
function installed() {
  const names = ['word-extractor@1.0.4', 'officeparser@7.6.1'];
  if (!existsSync(join(PEERS, 'node_modules/officeparser')))
    spawnSync('npm', ['install', '--prefix', PEERS, '--no-audit', '--no-fund', ...names]);
  const load = createRequire(join(PEERS, 'package.json'));
  try {
    const WordExtractor = load('word-extractor');
    const office = load('officeparser');
    const parse = office.parseOffice ?? office.OfficeParser?.parseOffice;
    return { doc: (bytes) => new WordExtractor().extract(bytes), office: (bytes) => parse(bytes) };
  } catch (error) {
    console.log(`peers: ${error.message}`);
    return {};
  }
}

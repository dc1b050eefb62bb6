// The path given to `check` → the files of src that it enters: `node test/trip.mjs [checkout]` prints them.
//
// The rule. The program is built with a probe at the start of every function of src, and checks a folder (in process
// and in a worker), a zip and a mail, on screen and as HTML, with two notices to choose from. A file is entered when
// one of its functions is given the path: a parameter, or a part that it takes of one, is the path or one below it, a
// list of such, or an object that holds one in itself or in an object of its own. The trip begins in
// commands/check.ts. It is over for what was made of the path: a submission, a report and a batch only carry it along.
// What is followed is the folder above the submission: the mere name of a file is not its path.

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parseAst } from 'vitest/node';

const OWN_ROOT = resolve(fileURLToPath(import.meta.url), '../..');
const START = 'commands/check.ts';
const SUBMISSIONS = ['pass-kunshan', 'inbox-2012-26/常熟市.zip', 'inbox-2012-26/太仓市.eml'];
const SECOND_NOTICE = 'test/fixtures/notices/shumu-2031-7.yaml';

/** A checkout → the files of its src in the order in which the path enters them first, and how often it changes file. */
export async function tripOf(root = OWN_ROOT) {
  const folder = mkdtempSync(join(tmpdir(), 'baosong-trip-'));
  try {
    await buildProbed(root, folder);
    const given = SUBMISSIONS.map((each) => copyTo(folder, join(root, 'examples', each)));
    const notice = join(folder, 'schemas/notices/suzhou-2012-26.yaml');
    const [inProcess] = given;
    const runs = [
      [...given, '-f', 'html'],
      [inProcess, '--notice', notice],
    ];
    const entered = runs.flatMap((args) => filesEntered(folder, args));
    const moves = entered.filter((file, index) => file !== entered[index - 1]).length;
    return { files: [...new Set(entered)], moves };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyTo(folder, path) {
  const copy = join(folder, 'followed', basename(path));
  cpSync(path, copy, { recursive: true });
  return copy;
}

/** The program in `folder`, as its package lies on a user's disk, with a probe in every function. */
async function buildProbed(root, folder) {
  const source = (names) => names.map((name) => join(root, 'src', name)).find(existsSync);
  // Under their names of today, and before the rooms were made.
  const main = source(['cli/main.ts', 'cli.ts']);
  const reader = source(['platform/node/workers/worker.ts', 'commands/isolated/reader.ts']);
  mkdirSync(join(folder, 'bin'));
  cpSync(join(root, 'schemas'), join(folder, 'schemas'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "version": "0.0.0", "type": "commonjs" }');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/files.json'), '{}');
  const compiled = join(root, 'dist/notices');
  if (existsSync(compiled)) cpSync(compiled, join(folder, 'dist/notices'), { recursive: true });
  for (const ending of ['.yaml', '.txt']) {
    const file = join(root, SECOND_NOTICE.replace('.yaml', ending));
    cpSync(file, join(folder, 'schemas/notices', basename(file)));
  }
  const entries = {
    main: `import { main } from ${JSON.stringify(main)}; main(${JSON.stringify(folder)});`,
    reader: `import * as reader from ${JSON.stringify(reader)}; reader.main?.();`,
  };
  const plugins = [probes(join(root, 'src'))];
  for (const [name, contents] of Object.entries(entries)) {
    await build({
      stdin: { contents, resolveDir: root },
      outfile: join(folder, 'bin', `${name}.js`),
      bundle: true,
      platform: 'node',
      target: 'node20.19',
      format: 'cjs',
      banner: { js: `globalThis.givenTo = (${givenTo})(${JSON.stringify(folder)});` },
      external: ['@hyzyla/pdfium'],
      loader: { '.css': 'text' },
      logLevel: 'error',
      plugins,
    });
  }
}

/** In the probed program: notes a file where one of the values holds the path. Stands alone, for it is sent as text. */
function givenTo(folder) {
  const { appendFileSync } = process.getBuiltinModule('node:fs');
  const isPlain = (value) =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  const isMadeOfIt = (value) => ['form', 'findings', 'verdict', 'submissions'].some((key) => key in value);
  const holds = (value, depth) => {
    if (typeof value === 'string') return value.startsWith(`${folder}/followed`);
    if (Array.isArray(value)) return value.some((each) => holds(each, depth));
    if (depth === 0 || !isPlain(value) || isMadeOfIt(value)) return false;
    return Object.values(value).some((each) => holds(each, depth - 1));
  };
  return (file, values) => {
    if (values.some((value) => holds(value, 2))) appendFileSync(`${folder}/log`, `${file}\n`);
  };
}

/** Every function of src starts by showing what it was given. */
function probes(src) {
  const known = new Map();
  return {
    name: 'probes',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!path.startsWith(src + sep)) return undefined;
        const file = relative(src, path).split(sep).join('/');
        if (!known.has(path)) known.set(path, probed(readFileSync(path, 'utf8'), file));
        return { contents: known.get(path), loader: 'ts' };
      });
    },
  };
}

function probed(text, file) {
  const insertions = [];
  for (const { params, body } of functionsIn(parseAst(text, { lang: 'ts' }))) {
    const names = params.flatMap(namesIn);
    if (names.length === 0 || !body) continue;
    const probe = `globalThis.givenTo(${JSON.stringify(file)}, [${names.join(', ')}])`;
    if (body.type === 'BlockStatement') insertions.push([body.start + 1, `${probe};`]);
    else insertions.push([body.start, `(${probe}, (`], [body.end, '))']);
  }
  return insertions
    .sort(([a], [b]) => b - a)
    .reduce((whole, [at, more]) => whole.slice(0, at) + more + whole.slice(at), text);
}

function* functionsIn(node) {
  if (typeof node !== 'object' || node === null) return;
  if (/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) yield node;
  for (const child of Object.values(node)) yield* functionsIn(child);
}

/** A parameter → the names that it binds. */
function namesIn(node) {
  switch (node?.type) {
    case 'Identifier':
      return node.name === 'this' ? [] : [node.name];
    case 'ObjectPattern':
      return node.properties.flatMap(namesIn);
    case 'Property':
      return namesIn(node.value);
    case 'ArrayPattern':
      return node.elements.flatMap(namesIn);
    case 'AssignmentPattern':
      return namesIn(node.left);
    case 'RestElement':
      return namesIn(node.argument);
    default:
      return [];
  }
}

function filesEntered(folder, args) {
  const log = join(folder, 'log');
  writeFileSync(log, '');
  try {
    execFileSync(process.execPath, [join(folder, 'bin/main.js'), 'check', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (error) {
    if (error.status !== 1) throw error; // 1: something does not pass
  }
  const files = readFileSync(log, 'utf8').trimEnd().split('\n');
  return files.slice(files.findIndex((file) => file.endsWith(START)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, moves } = await tripOf(process.argv[2] && resolve(process.argv[2]));
  console.log(`${files.join('\n')}\n${files.length} files, ${moves} moves`);
}

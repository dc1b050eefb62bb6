// A built part of the program in dist → what it exports, compiled from the bytecode that the build keeps beside it.

const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '../dist');
const parts = new Map();

/** What a part of dist exports; each is run once. Bytecode of another V8 is not used: then the source is compiled. */
function part(name) {
  const known = parts.get(name);
  if (known) return known.exports;
  const filename = join(DIST, name);
  const source = `(function(exports,require,module){${readFileSync(filename, 'utf8')}\n})`;
  const cachedData = bytecodeOf(filename);
  const script = new Script(source, cachedData ? { filename, cachedData } : { filename });
  const made = { exports: {}, filename, script };
  parts.set(name, made);
  const folder = dirname(name);
  script.runInThisContext()(made.exports, (wanted) => wantedBy(folder, wanted), made);
  return made.exports;
}

/** Parts ask for each other by relative paths, for a notice's by its address, for all else as any module does. */
function wantedBy(folder, wanted) {
  if (wanted.startsWith('./')) return part(join(folder, wanted));
  if (wanted.startsWith('file:')) return part(relative(DIST, require('node:url').fileURLToPath(wanted)));
  return require(wanted);
}

function bytecodeOf(filename) {
  try {
    return readFileSync(`${filename}c`);
  } catch {
    return undefined; // never made, or not to be read: slower, not wrong
  }
}

/** Keeps the bytecode of all parts run so far, with the functions that were called: for the build alone. */
function keepBytecode() {
  for (const { filename, script } of parts.values()) {
    const half = `${filename}c.${require('node:worker_threads').threadId}`;
    writeFileSync(half, script.createCachedData());
    renameSync(half, `${filename}c`); // a thread may be ended at any time
  }
}

module.exports = { part, keepBytecode };

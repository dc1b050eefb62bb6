// A built entry in dist → running, with Node's own compile cache where this Node has one.

const { mkdirSync, statSync } = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');

const HOME = dirname(__dirname);

/** Runs one entry; what keeps it from starting is said in one sentence, as far as it is known. */
async function start(entry) {
  keepCompiled();
  try {
    const main = mainOf(entry);
    if (main) await main(HOME);
  } catch (error) {
    // Whoever started a thread says it for the thread.
    if (!require('node:worker_threads').isMainThread) throw error;
    sayWhy(error);
  }
}

/** What the system gives no handle, memory or thread to is complete all the same. */
const RUN_OUT = ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN'];

function sayWhy(error) {
  const code = error?.code === 'systemRefused' ? error.detail.system : error?.code;
  const what = firstLine(error instanceof Error ? `${error.name}: ${error.message}` : error);
  if (RUN_OUT.includes(code)) sayRefused(code);
  else if (isWhole()) sayUnexpected(what);
  else sayIncomplete(what);
}

/** A part that is loaded late may be missing, or cut off so that it loads all the same. */
function isWhole() {
  try {
    return require('../dist/cli.cjs').isComplete(HOME);
  } catch {
    return true; // nobody can tell: nothing is said of it
  }
}

function sayRefused(code) {
  process.stderr.write(
    `电脑没有给出检查要用的内存、文件或线程（${code}），没有检查完。请关掉别的程序再试。\n` +
      `(The system did not give the memory, files or threads that checking needs (${code}). Close other programs and run it again.)\n`,
  );
  process.exitCode = 2;
}

function sayUnexpected(what) {
  process.stderr.write(
    `程序出了意外的错误（${what}）。请把这句话和用的命令告诉我们。\n` +
      `(An unexpected error (${what}). Please report this line and the command.)\n`,
  );
  process.exitCode = 3;
}

function firstLine(text) {
  return String(text).split('\n')[0];
}

function mainOf(entry) {
  try {
    const { main } = require(`../dist/${entry}`);
    if (typeof main === 'function') return main;
    return sayIncomplete(`dist/${entry}`);
  } catch (error) {
    if (RUN_OUT.includes(error.code)) throw error;
    return sayIncomplete(firstLine(error.message));
  }
}

function sayIncomplete(what) {
  process.stderr.write(
    `程序没有装好（${what}），请重新安装；从源码运行的，请在程序所在的文件夹运行：npm ci\n` +
      `(Not installed completely: install it again, or run npm ci in the program's folder.)\n`,
  );
  process.exitCode = 2;
}

/** Node 20 has no cache. Where it cannot be kept, the program starts without, and nobody is troubled with it. */
function keepCompiled() {
  if (process.versions.node.startsWith('20.')) return;
  try {
    const base = userCache();
    if (base === undefined) return;
    const folder = join(base, 'baosong');
    if (isOurs(folder)) require('node:module').enableCompileCache(folder);
  } catch {
    // no home, or none that may be written to
  }
}

/** The user's own: never beside what is checked, nor where other users could write. */
function userCache() {
  const { env, platform } = process;
  const named = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  if (named && isAbsolute(named)) return named;
  const home = require('node:os').homedir();
  if (!isAbsolute(home)) return undefined;
  return join(home, platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** Made here if need be: Node's own making of folders may turn in circles where one cannot be made. */
function isOurs(folder) {
  const found = statSync(folder, { throwIfNoEntry: false }) ?? made(folder);
  return found.isDirectory() && (!process.getuid || found.uid === process.getuid());
}

function made(folder) {
  const base = dirname(folder);
  if (!statSync(base, { throwIfNoEntry: false })) mkdirSync(base, { mode: 0o700 });
  mkdirSync(folder, { mode: 0o700 });
  return statSync(folder);
}

module.exports = { start };

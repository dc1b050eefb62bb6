// A built entry in dist → running, with Node's own compile cache where this Node has one.

const { existsSync } = require('node:fs');
const nodeModule = require('node:module');
const { homedir } = require('node:os');
const { dirname, isAbsolute, join } = require('node:path');

const HOME = dirname(__dirname);

/** Runs one entry; says what to do where nothing is built yet. */
function start(entry) {
  const file = join(HOME, 'dist', entry);
  if (existsSync(file)) {
    // An answer that it cannot be written is no matter of the user's: slower, not wrong.
    nodeModule.enableCompileCache?.(cacheFolder());
    require(file).main(HOME);
  } else {
    process.stderr.write(
      '程序还没有装好，请先在程序所在的文件夹运行：npm ci\n(Not built yet: run npm ci first.)\n',
    );
    process.exitCode = 2;
  }
}

/** In the user's own cache folder: never beside what is checked, nor where other users could write. */
function cacheFolder() {
  const { env, platform } = process;
  const home = homedir();
  const own = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  if (own && isAbsolute(own)) return join(own, 'baosong');
  return platform === 'darwin' ? join(home, 'Library/Caches/baosong') : join(home, '.cache/baosong');
}

module.exports = { start };

// The last step of the build: runs the program as its users do, and keeps the bytecode of what ran.

const { dirname, join } = require('node:path');
const threads = require('node:worker_threads');
const { tuneEngine } = require('./engine.js');
const { keepBytecode, part } = require('./parts.js');

const HOME = dirname(__dirname);
const example = (name) => join(HOME, 'examples', name);
const RUNS = [
  ['--help'],
  ['check', example('pass-kunshan')],
  ['check', example('fail-length-short')],
  ['check', example('pass-more-than-asked')],
  ['count', example('pass-kunshan/总结/主题活动总结.docx')],
  ['explain'],
  ['batch', example('inbox-2012-26'), '--no-progress'],
];
const OFTEN = 20; // milliseconds

/** A reading thread that keeps its bytecode now and then: nobody tells it when it will be ended. */
class KeepingThread extends threads.Worker {
  constructor(_script, options) {
    super(__filename, options);
  }
}

async function run() {
  threads.Worker = KeepingThread;
  for (const args of RUNS) {
    process.argv = [process.execPath, 'baosong', ...args];
    await part('cli.js').main(HOME);
  }
  keepBytecode();
  process.exitCode = 0;
}

if (threads.isMainThread) {
  tuneEngine();
  run();
} else {
  part('reader.js');
  setInterval(keepBytecode, OFTEN);
}

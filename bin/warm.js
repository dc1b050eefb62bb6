// The last step of the build: runs the program as its users do, and keeps the bytecode of what ran.

const { dirname, join } = require('node:path');
const { tuneEngine } = require('./engine.js');
const { keepBytecode, part } = require('./parts.js');

const HOME = dirname(__dirname);
const example = (name) => join(HOME, 'examples', name);
const RUNS = [
  ['--help'],
  ['check', example('pass-kunshan')],
  ['check', example('fail-length-short')],
  ['count', example('pass-kunshan/总结/主题活动总结.docx')],
  ['explain'],
];

async function run() {
  for (const args of RUNS) {
    process.argv = [process.execPath, 'baosong', ...args];
    await part('cli.js').main(HOME);
  }
  keepBytecode();
  process.exitCode = 0;
}

tuneEngine();
run();

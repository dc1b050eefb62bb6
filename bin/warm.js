// The last step of the build: runs the program as its users do, and keeps the bytecode of what ran.

const { dirname, join } = require('node:path');
const { keepBytecode, part } = require('./parts.js');

const HOME = dirname(__dirname);
require('node:v8').setFlagsFromString('--interrupt-budget=500000'); // as the start does
const EXAMPLES = join(HOME, 'examples');
const RUNS = [
  ['--help'],
  ['check', join(EXAMPLES, 'pass-kunshan')],
  ['check', join(EXAMPLES, 'fail-length-short')],
  ['count', join(EXAMPLES, 'pass-kunshan/总结/主题活动总结.docx')],
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

run();

#!/usr/bin/env node
// Starts the shell; all else is in dist, made by `npm install`.

const { dirname } = require('node:path');
// Loaded before the flag below: Node keeps bytecode of its own, which is only used under the flags it was made with.
require('node:vm');
require('node:stream');

// V8 sets about optimising what a short run will not call again: a fifth of the processor time of a check.
const isLong = process.argv[2] === 'batch' || process.argv[2] === 'notify';
if (!isLong) {
  require('node:zlib');
  require('node:v8').setFlagsFromString('--interrupt-budget=500000');
}
require('./parts.js').part('cli.js').main(dirname(__dirname));

#!/usr/bin/env node
// Starts the shell; all else is in dist, made by `npm install`.

const { existsSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { tuneEngine } = require('./engine.js');
const { part } = require('./parts.js');

const home = dirname(__dirname);
if (existsSync(join(home, 'dist/cli.js'))) {
  tuneEngine();
  part('cli.js').main(home);
} else {
  process.stderr.write(
    '程序还没有装好，请先在程序所在的文件夹运行：npm ci\n(Not built yet: run npm ci first.)\n',
  );
  process.exitCode = 2;
}

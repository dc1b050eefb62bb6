#!/usr/bin/env node
// Starts the program in dist; a Node that is too old is named in one sentence, in syntax which every Node can read.

var version = process.versions.node.split('.').map(Number);
if (version[0] > 22 || (version[0] === 22 && version[1] >= 12) || (version[0] === 20 && version[1] >= 19)) {
  require('./start.js').start('cli.cjs');
} else {
  process.stderr.write(
    '这里的Node.js是' +
      process.versions.node +
      '，本程序要20.19、22.12或更新的，请先装新的。' +
      '\n(This is Node.js ' +
      process.versions.node +
      '; baosong needs 20.19, 22.12 or newer.)\n',
  );
  process.exitCode = 2;
}

#!/usr/bin/env node
// Starts the shell; all else is in dist, made by `npm ci`.
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli.js', import.meta.url);
if (existsSync(program)) {
  const { main } = await import(program.href);
  await main();
} else {
  process.stderr.write(
    '程序还没有装好，请先在程序所在的文件夹运行：npm ci\n(Not built yet: run npm ci first.)\n',
  );
  process.exitCode = 2;
}

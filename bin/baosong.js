#!/usr/bin/env node
// Starts the shell; all else is in dist, made by `npm install`.
import { setFlagsFromString } from 'node:v8';
import { main } from '../dist/cli.js';

// V8 sets about optimising what a short run will not call again: a fifth of the processor time of a check.
if (process.argv[2] !== 'batch') setFlagsFromString('--interrupt-budget=500000');

await main();

#!/usr/bin/env node
// Starts the shell; all else is in dist, made by `npm install`.
import { main } from '../dist/cli.js';

await main();

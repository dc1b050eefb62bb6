#!/usr/bin/env node
// Starts the shell; all else is in dist, made by `npm install`.

const { dirname } = require('node:path');
const { forShortRun } = require('./short.js');
const { part } = require('./parts.js');

if (!['batch', 'notify'].includes(process.argv[2])) forShortRun();
part('cli.js').main(dirname(__dirname));

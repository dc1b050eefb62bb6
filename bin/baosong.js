#!/usr/bin/env node
// Starts the shell; all else is in dist, made by `npm install`.

const { dirname } = require('node:path');
const { tuneEngine } = require('./engine.js');
const { part } = require('./parts.js');

tuneEngine();
part('cli.js').main(dirname(__dirname));

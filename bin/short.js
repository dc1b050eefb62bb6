// Before a run of a few dozen milliseconds: what V8 is told of it.

/**
 * V8 sets about optimising what so short a run will not call again: a third of the processor time of a check.
 * Bytecode is only used under the flags it was made with, Node's own too: what every run needs of Node comes first.
 */
function forShortRun() {
  require('node:vm');
  require('node:stream');
  require('node:zlib');
  require('node:v8').setFlagsFromString('--interrupt-budget=500000');
}

module.exports = { forShortRun };

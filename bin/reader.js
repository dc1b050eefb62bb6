// Starts a reading thread.
require('./start.js').start('reader.cjs');

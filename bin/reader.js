// Starts a reading thread.
require('./parts.js').part('reader.js');

// Loaded into Next before Next itself: when the process that started it is gone, however it went, so is Next.
// CommonJS, because with an --import Node 20.9 cannot run a program without an ending, as Next's is.
const process = require('node:process');

process.once('disconnect', () => process.exit(1));

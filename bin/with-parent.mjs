// Loaded into Next before Next itself: when the process that started it is gone, however it went, so is Next.
import process from 'node:process';

process.once('disconnect', () => process.exit(1));

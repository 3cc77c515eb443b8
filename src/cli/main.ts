import { run } from './run.js';

// Also when an unforeseen error ends it, with its stack trace.
process.exitCode = 2;
process.exitCode = await run(process.argv.slice(2));

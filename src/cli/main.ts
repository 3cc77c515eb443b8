import { run } from './run.js';

// The exit code after an unforeseen error too, which prints its stack trace.
process.exitCode = 2;
process.exitCode = await run(process.argv.slice(2));

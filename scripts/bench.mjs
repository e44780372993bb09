// Builds the program and the benchmark, and runs it; see `npm run bench -- --help` for its arguments.
import { runBench } from './bench/run.mjs';

await runBench('main');

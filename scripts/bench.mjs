// Builds the program and the benchmark, and runs it; `npm run bench -- --help` says with which arguments.
import { runBench } from './bench/run.mjs';

await runBench('main');

// Builds the program and the benchmark of the terms, and runs it.
import { runBench } from './bench/run.mjs';

await runBench('terms');

// Builds the program and the terms benchmark, and runs it.
import { runBench } from './bench/run.mjs';

await runBench('terms');

// Builds the program and the benchmark of keystrokes, and runs it. Arguments: how many articles a locale, or a folder; where to type.
import { runBench } from './bench/run.mjs';

await runBench('keystrokes');

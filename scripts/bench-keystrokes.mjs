// Builds the program and the keystroke benchmark, and runs it. Arguments: the number of articles per locale, or a folder; the place to type.
import { runBench } from './bench/run.mjs';

await runBench('keystrokes');

// Installs what the project is built with, where that has not been done: for scripts of package.json that have to work in a fresh clone.
// oxlint-disable-next-line import/no-unassigned-import -- what it does is to end this program, if need be
import './node-version.mjs';
import { installDependencies } from './dependencies.mjs';

await installDependencies();

// Installs the packages if necessary: for scripts of package.json that have to work in a fresh clone.
// oxlint-disable-next-line import/no-unassigned-import -- it ends this program if Node is too old
import './node-version.mjs';
import { installDependencies } from './dependencies.mjs';

await installDependencies();

// Passes its argument, options as JSON, to @vscode/test-electron.
import { runTests } from '@vscode/test-electron';

await runTests(JSON.parse(process.argv[2] ?? '')).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

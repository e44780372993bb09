// Loaded into VS Code's server: ends it when the process that started it is gone, even killed, and its pipe closes.
process.stdin.once('close', () => process.exit()).resume();
process.stdin.unref?.();

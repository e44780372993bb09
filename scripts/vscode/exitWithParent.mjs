// Loaded into VS Code's server: ends it when its parent process is gone, even if that was killed, because its pipe closes.
process.stdin.once('close', () => process.exit()).resume();
process.stdin.unref?.();

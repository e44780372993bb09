export async function serveStdio(): Promise<void> {}

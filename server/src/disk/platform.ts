/** The operating system; in a Web Worker, whose file systems tell letters apart by case, that of Linux. */
export const platform: NodeJS.Platform = typeof process === 'undefined' ? 'linux' : process.platform;

/** The operating system. In a Web Worker it is 'linux' because file systems there are case-sensitive. */
export const platform: NodeJS.Platform = typeof process === 'undefined' ? 'linux' : process.platform;

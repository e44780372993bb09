/** The code of a system error (`ENOENT`), if it is one. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A readable message for a system error. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { NotificationType0 } from 'vscode-languageserver';

/** The notification that the user trusts the workspace. */
export const trusted = new NotificationType0('glosswright/trusted');

/** Whether the workspace is trusted at startup. Default: not trusted. */
export function isTrusted(initializationOptions: unknown): boolean {
  return (
    typeof initializationOptions === 'object' &&
    initializationOptions !== null &&
    'trusted' in initializationOptions &&
    initializationOptions.trusted === true
  );
}

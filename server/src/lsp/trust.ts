import { NotificationType0 } from 'vscode-languageserver';

/** What a client sends when the person in front of it has come to trust the workspace. */
export const trusted = new NotificationType0('glosswright/trusted');

/** Whether the client said so when it started the server. Without a word nothing is trusted. */
export function isTrusted(initializationOptions: unknown): boolean {
  return (
    typeof initializationOptions === 'object' &&
    initializationOptions !== null &&
    'trusted' in initializationOptions &&
    initializationOptions.trusted === true
  );
}

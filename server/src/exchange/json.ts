/** Characters that JSON does not escape and that can control terminals. */
const STEERING = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;
/** GitHub Actions interprets `##[error]` anywhere in a line of its log. */
const COMMAND = /##(?=\[)/g;

/** Returns JSON on one line. It parses to the same value, and no text in it can control a terminal or a log. */
export function escapedJson(value: unknown): string {
  return escapedJsonText(JSON.stringify(value));
}

/** Like `escapedJson`, for text that is already JSON. */
export function escapedJsonText(text: string): string {
  return text
    .replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(COMMAND, '#\\u0023');
}

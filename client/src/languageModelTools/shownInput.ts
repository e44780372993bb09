/** Characters of an input in a message. */
const LONGEST_SHOWN = 60;

/** A text in the input of a tool, to show in a message: on one line and without the characters of Markdown, which chats render. */
export function shownInput(input: unknown, key: string): string {
  const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined;
  if (typeof value !== 'string') return '';
  const text = value
    .slice(0, 10 * LONGEST_SHOWN)
    .replace(/[\s`*_[\]()<>\\|$!\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  const characters = Array.from(text);
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : text;
}

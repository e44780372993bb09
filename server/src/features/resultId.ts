import type { Diagnostic } from 'vscode-languageserver-types';

/** Two hashes of 32 bits. */
type Hashes = readonly [low: number, high: number];

/** Maximum number of texts whose hash is remembered. */
const MOST_TEXTS = 10_000;

/** The hashes of messages and codes. After each letter, nearly all diagnostics of a document have the same texts as before. */
const known = new Map<string, Hashes>();

/** A 53-bit hash: equal for equal diagnostics, and almost certainly different for others. Stable across restarts of the server. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  const hash = new Hash();
  for (const { range, severity, code, message, relatedInformation = [] } of diagnostics) {
    hash.addRange(range);
    hash.add(severity ?? 0);
    hash.addText(String(code));
    hash.addText(typeof message === 'string' ? message : message.value);
    hash.add(relatedInformation.length);
    for (const { location, message: name } of relatedInformation) {
      hash.addText(location.uri);
      hash.addRange(location.range);
      hash.addText(name);
    }
  }
  const [low, high] = hash.mixed();
  return ((high >>> 0) * 2 ** 21 + (low >>> 11)).toString(36);
}

class Hash {
  private low = 0xdeadbeef;
  private high = 0x41c6ce57;

  add(number: number): void {
    this.low = Math.imul(this.low ^ number, 2654435761);
    this.high = Math.imul(this.high ^ number, 1597334677);
  }

  addRange({ start, end }: Diagnostic['range']): void {
    this.add(start.line);
    this.add(start.character);
    this.add(end.line);
    this.add(end.character);
  }

  addText(text: string): void {
    for (const each of hashesOf(text)) this.add(each);
  }

  mixed(): Hashes {
    const { low, high } = this;
    return [
      Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909),
      Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909),
    ];
  }
}

function hashesOf(text: string): Hashes {
  let hashes = known.get(text);
  if (hashes) return hashes;
  const hash = new Hash();
  for (let at = 0; at < text.length; at++) hash.add(text.charCodeAt(at));
  hashes = hash.mixed();
  if (known.size >= MOST_TEXTS) known.clear();
  known.set(text, hashes);
  return hashes;
}

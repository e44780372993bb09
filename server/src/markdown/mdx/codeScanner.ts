/*
 * Finds where JavaScript with JSX ends. It reads strings, templates, comments, regular expressions, brackets and JSX
 * elements, and nothing else of the language.
 */

/** What the scanner is in. `group` is in parentheses or square brackets, `children` is between two tags of an element. */
type Frame = 'braces' | 'group' | 'template' | 'tag' | 'children';

/** Words after which a value follows, not an operator. */
const KEYWORDS = new Set(
  'await case default delete do else export extends from import in instanceof of return throw typeof void yield'.split(
    ' ',
  ),
);
const WORD = /[\w$\u0080-\uFFFF]+/y;
const IN_TEMPLATE = /[\\`]|\$\{/g;
const IN_TAG = /["'/>{]/g;
const IN_CHILDREN = /[<{]/g;
const OPENS_ELEMENT = /<[A-Za-z_$>]/y;
const BLANK_LINE = /\n[ \t]*(?:\n|$)/y;

/** Returns the end of the expression whose `{` is at `from`; undefined if it does not close. */
export function endOfExpression(text: string, from: number): number | undefined {
  return new CodeScanner(text, from + 1, ['braces']).run();
}

/**
 * Returns the end of the `import` or `export` statements at `from`: the first blank line outside of brackets, templates
 * and elements, or the end of the text. Undefined if one of those does not close.
 */
export function endOfModule(text: string, from: number): number | undefined {
  return new CodeScanner(text, from, []).run();
}

class CodeScanner {
  readonly #text: string;
  readonly #frames: Frame[];
  readonly #isModule: boolean;
  #position: number;
  /** Whether a value follows: a slash opens a regular expression there, and an angle bracket opens an element. */
  #expectsValue = true;
  /** No regular expression closes before this offset, the end of a line. */
  #noPatternBefore = 0;
  #isDone = false;

  constructor(text: string, from: number, frames: Frame[]) {
    this.#text = text;
    this.#position = from;
    this.#frames = frames;
    this.#isModule = frames.length === 0;
  }

  run(): number | undefined {
    while (this.#position < this.#text.length && !this.#isDone) {
      this.#step();
      if (!this.#isModule && this.#frames.length === 0) this.#isDone = true;
    }
    return this.#frames.length === 0 && this.#position <= this.#text.length ? this.#position : undefined;
  }

  #step(): void {
    switch (this.#frames.at(-1)) {
      case 'template':
        return this.#inTemplate();
      case 'tag':
        return this.#inTag();
      case 'children':
        return this.#inChildren();
      case 'braces':
      case 'group':
      case undefined:
        return this.#inCode();
    }
  }

  #inCode(): void {
    const text = this.#text;
    WORD.lastIndex = this.#position;
    const word = WORD.exec(text)?.[0];
    if (word !== undefined) {
      this.#position += word.length;
      this.#expectsValue = KEYWORDS.has(word);
      return;
    }
    const character = text.charAt(this.#position);
    switch (character) {
      case ' ':
      case '\t':
        this.#position++;
        return;
      case '\n':
        return this.#lineBreak();
      case '\\':
        this.#position += 2;
        return;
      case '"':
      case "'":
        this.#position = this.#endOfString(character) ?? this.#position + 1;
        this.#expectsValue = false;
        return;
      case '/':
        return this.#slash();
      case '<':
        OPENS_ELEMENT.lastIndex = this.#position;
        return this.#open(this.#expectsValue && OPENS_ELEMENT.test(text) ? 'tag' : undefined);
      case '`':
        return this.#open('template');
      case '{':
        return this.#open('braces');
      case '(':
      case '[':
        return this.#open('group');
      case ')':
      case ']':
        if (this.#frames.at(-1) === 'group') this.#frames.pop();
        return this.#endValue();
      case '}':
        return this.#closeBraces();
      default:
        this.#expectsValue = true;
        this.#position++;
    }
  }

  /** Moves past one character, into a new frame if there is one. */
  #open(frame: Frame | undefined): void {
    if (frame !== undefined) this.#frames.push(frame);
    this.#expectsValue = true;
    this.#position++;
  }

  /** Moves past the last character of a value. */
  #endValue(): void {
    this.#expectsValue = false;
    this.#position++;
  }

  /** Brackets that are open in the braces do not close. */
  #closeBraces(): void {
    while (this.#frames.at(-1) === 'group') this.#frames.pop();
    this.#frames.pop();
    this.#endValue();
  }

  #lineBreak(): void {
    BLANK_LINE.lastIndex = this.#position;
    this.#isDone = this.#isModule && this.#frames.length === 0 && BLANK_LINE.test(this.#text);
    if (!this.#isDone) this.#position++;
  }

  /** Returns the end of the string on its line; undefined if the quote is an apostrophe in text. */
  #endOfString(quote: string): number | undefined {
    const text = this.#text;
    for (let at = this.#position + 1; at < this.#text.length; at++) {
      const character = text.charAt(at);
      if (character === quote) return at + 1;
      if (character === '\n') return undefined;
      if (character === '\\') at++;
    }
    return undefined;
  }

  #slash(): void {
    const text = this.#text;
    const next = text.charAt(this.#position + 1);
    if (next === '/') this.#position = this.#find('\n', this.#position);
    else if (next === '*') this.#position = this.#find('*/', this.#position + 2) + '*/'.length;
    else {
      const end = this.#expectsValue ? this.#endOfPattern() : undefined;
      this.#position = end ?? this.#position + 1;
      this.#expectsValue = end === undefined;
    }
  }

  /** Returns the end of the regular expression on its line. */
  #endOfPattern(): number | undefined {
    const text = this.#text;
    if (this.#position < this.#noPatternBefore) return undefined;
    let isInClass = false;
    let at = this.#position + 1;
    for (; at < this.#text.length; at++) {
      const character = text.charAt(at);
      if (character === '\n') break;
      if (character === '/' && !isInClass) return at + 1;
      if (character === '[') isInClass = true;
      else if (character === ']') isInClass = false;
      else if (character === '\\') at++;
    }
    this.#noPatternBefore = at;
    return undefined;
  }

  #inTemplate(): void {
    const found = this.#next(IN_TEMPLATE);
    if (found === '${') this.#open('braces');
    if (found === '`') {
      this.#frames.pop();
      this.#expectsValue = false;
    }
    this.#position += found === '\\' ? 2 : 1;
  }

  #inTag(): void {
    const found = this.#next(IN_TAG);
    if (found === '{') return this.#open('braces');
    if (found === '"' || found === "'") {
      this.#position = this.#find(found, this.#position + 1) + 1;
      return;
    }
    if (found === '/' && this.#text.charAt(this.#position + 1) === '>') {
      this.#frames.pop();
      this.#position++;
      return this.#endValue();
    }
    if (found === '>') this.#frames[this.#frames.length - 1] = 'children';
    this.#position++;
  }

  #inChildren(): void {
    const found = this.#next(IN_CHILDREN);
    if (found === '{') return this.#open('braces');
    if (this.#text.charAt(this.#position + 1) === '/') {
      this.#frames.pop();
      this.#position = this.#find('>', this.#position);
      return this.#endValue();
    }
    OPENS_ELEMENT.lastIndex = this.#position;
    this.#open(OPENS_ELEMENT.test(this.#text) ? 'tag' : undefined);
  }

  /** Moves to the next match of the pattern, or to the end of the text. Returns the match. */
  #next(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#text);
    this.#position = found?.index ?? this.#text.length;
    return found?.[0];
  }

  /** Returns the offset of the next `closer`, or the end of the text. */
  #find(closer: string, from: number): number {
    const at = this.#text.indexOf(closer, from);
    return at < 0 ? this.#text.length : at;
  }
}

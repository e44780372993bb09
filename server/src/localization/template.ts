/** A part of a template: text, a placeholder, the number of the surrounding plural form, or a choice of plural forms. */
export type TemplatePart =
  | string
  | { readonly kind: 'value'; readonly at: number }
  | { readonly kind: 'number' }
  | { readonly kind: 'plural'; readonly at: number; readonly forms: ReadonlyMap<string, readonly TemplatePart[]> };

/** `{0}`. Other braces are text, because templates may contain patterns such as `{slug}`. */
const PLACEHOLDER = /\{(\d+)\}/y;
const PLURAL = /\{(\d+), plural, /y;
/** The beginning of a form: `one {`. The categories are those of `Intl.PluralRules`. */
const FORM = /\s*(zero|one|two|few|many|other) \{/y;

const parsed = new Map<string, readonly TemplatePart[]>();

/** Returns the parts of a template. Cached without a limit, because the number of templates is fixed. */
export function templateParts(template: string): readonly TemplatePart[] {
  let parts = parsed.get(template);
  if (!parts) {
    parts = new TemplateReader(template).parts(false);
    parsed.set(template, parts);
  }
  return parts;
}

class TemplateReader {
  readonly #template: string;
  #at = 0;

  constructor(template: string) {
    this.#template = template;
  }

  /** Reads to the end of the template, or to the brace that ends a plural form. */
  parts(isForm: boolean): TemplatePart[] {
    const parts: TemplatePart[] = [];
    let text = '';
    for (const end = isForm ? '}' : undefined; this.#at < this.#template.length && this.#template[this.#at] !== end;) {
      const part = this.#placeholder() ?? (isForm ? this.#number() : undefined);
      if (part === undefined) text += this.#template[this.#at++] ?? '';
      else {
        if (text !== '') parts.push(text);
        text = '';
        parts.push(part);
      }
    }
    return text === '' ? parts : [...parts, text];
  }

  #placeholder(): TemplatePart | undefined {
    const at = this.#match(PLACEHOLDER);
    return at === undefined ? this.#plural() : { kind: 'value', at: Number(at) };
  }

  #plural(): TemplatePart | undefined {
    const start = this.#at;
    const at = this.#match(PLURAL);
    if (at === undefined) return undefined;
    const forms = new Map<string, readonly TemplatePart[]>();
    for (let name = this.#match(FORM); name !== undefined; name = this.#match(FORM)) {
      forms.set(name, this.parts(true));
      this.#at++;
    }
    if (forms.has('other') && this.#template[this.#at++] === '}') return { kind: 'plural', at: Number(at), forms };
    this.#at = start;
    return undefined;
  }

  #number(): TemplatePart | undefined {
    if (this.#template[this.#at] !== '#') return undefined;
    this.#at++;
    return { kind: 'number' };
  }

  /** Returns the first group of the expression at the current position, and moves behind the match. */
  #match(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#template);
    if (!found) return undefined;
    this.#at = expression.lastIndex;
    return found[1] ?? '';
  }
}

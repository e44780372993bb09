import type { LanguageTable } from './language.ts';
import { expandCapitals, listed } from './notation.ts';
import type { Problems } from './notation.ts';

/** Alternative endings at one position. */
interface Layer {
  readonly endings: ReadonlySet<string>;
  readonly longest: number;
}

/** One line of a class: a sequence of layers, with one ending from each. */
type Line = readonly Layer[];

/** A compiled ending class. */
export interface EndingClass {
  /** The endings of all lines with one layer. */
  readonly single: Layer;
  readonly lines: readonly Line[];
}

const none: EndingClass = { single: layerOf([]), lines: [] };

function layerOf(endings: Iterable<string>): Layer {
  const set = new Set(endings);
  let longest = 0;
  for (const ending of set) longest = Math.max(longest, ending.length);
  return { endings: set, longest };
}

/** Whether the class allows `ending` as a whole. */
export function allowsEnding(endings: EndingClass, ending: string): boolean {
  if (endings.single.endings.has(ending)) return true;
  return endings.lines.some((line) => lineAllows(line, 0, ending));
}

function lineAllows(line: Line, at: number, rest: string): boolean {
  const layer = line[at];
  if (layer === undefined) return rest === '';
  if (at === line.length - 1) return layer.endings.has(rest);
  const longest = Math.min(layer.longest, rest.length);
  for (let length = longest; length >= 0; length--) {
    if (layer.endings.has(rest.slice(0, length)) && lineAllows(line, at + 1, rest.slice(length))) return true;
  }
  return false;
}

/** The ending classes of a table by name. Parsed on first use. */
export class EndingClasses {
  readonly #table: LanguageTable;
  readonly #problems: Problems;
  readonly #classes = new Map<string, EndingClass>();

  constructor(table: LanguageTable, problems: Problems) {
    this.#table = table;
    this.#problems = problems;
  }

  get(name: string): EndingClass {
    const known = this.#classes.get(name);
    if (known !== undefined) return known;
    // Guards against a class that refers to itself.
    this.#classes.set(name, none);
    const parsed = this.#parse(name);
    this.#classes.set(name, parsed);
    return parsed;
  }

  /** Returns a class that allows the endings of all the named classes. */
  union(names: readonly string[]): EndingClass {
    const classes = names.map((name) => this.get(name));
    const [only] = classes;
    if (only !== undefined && classes.length === 1) return only;
    return {
      single: layerOf(classes.flatMap(({ single }) => [...single.endings])),
      lines: classes.flatMap(({ lines }) => lines),
    };
  }

  #parse(name: string): EndingClass {
    const source = this.#table.endings[name];
    if (source === undefined) {
      this.#problems.push(`${name} is not among the endings`);
      return none;
    }
    const lines = (typeof source === 'string' ? [source] : source).map((line) => this.#parseLine(line));
    const single = new Set<string>();
    for (const [layer, ...further] of lines) {
      if (layer === undefined || further.length > 0) continue;
      for (const ending of layer.endings) single.add(ending);
    }
    return { single: layerOf(single), lines: lines.filter((line) => line.length > 1) };
  }

  #parseLine(line: string): Line {
    return line.split('+').map((layer) => layerOf(listed(layer).flatMap((item) => this.#parseItem(item))));
  }

  #parseItem(item: string): string[] {
    const reference = /^<(.+)>(\??)$/.exec(item);
    if (reference === null) return expandCapitals(item, this.#table.letters, this.#problems);
    const endings = expanded(this.get(reference[1] ?? ''));
    return reference[2] === '?' ? ['', ...endings] : endings;
  }
}

/** Returns all endings that a class allows. */
function expanded(endings: EndingClass): string[] {
  const all = [...endings.single.endings];
  for (const line of endings.lines) {
    let starts = [''];
    for (const layer of line) starts = starts.flatMap((start) => [...layer.endings].map((ending) => start + ending));
    all.push(...starts);
  }
  return all;
}

import type { RuleSeverities } from '../rules/engine/check.ts';
import { severityOf } from '../rules/engine/check.ts';
import type { RuleDescription, Severity } from '../rules/engine/rule.ts';
import { excludeGlobs } from '../disk/excludeGlobs.ts';

/** What one place of the configuration says of rules. */
export interface SeverityLayer {
  /** Globs from the root; undefined: for every file. */
  readonly files: readonly string[] | undefined;
  readonly rules: Readonly<Record<string, Severity | 'off' | undefined>>;
}

/** Severities by path: of several layers that speak of a rule, the last one counts. */
export class Severities {
  private readonly layers: readonly { readonly covers: (path: string) => boolean; readonly layer: SeverityLayer }[];
  /** By which layers count, a `0` or `1` each. */
  private readonly known = new Map<string, RuleSeverities>();

  constructor(layers: readonly SeverityLayer[]) {
    this.layers = layers.map((layer) => ({ covers: coverOf(layer.files), layer }));
  }

  /** What holds for a file, by its path from the root. */
  of(path: string): RuleSeverities {
    const counting = this.layers.map(({ covers }) => covers(path));
    const key = counting.map(Number).join('');
    let severities = this.known.get(key);
    if (!severities)
      this.known.set(key, (severities = united(this.layers.flatMap(({ layer }, at) => (counting[at] ? [layer] : [])))));
    return severities;
  }

  /** Whether the rule may report anything anywhere. */
  mayReport(rule: RuleDescription): boolean {
    const everywhere = united(this.layers.map(({ layer }) => layer).filter(({ files }) => files === undefined));
    const isTurnedOn = ({ rules }: SeverityLayer): boolean => (rules[rule.code] ?? 'off') !== 'off';
    return severityOf(rule, everywhere) !== 'off' || this.layers.some(({ layer }) => isTurnedOn(layer));
  }

  /** Whether a finding of the rule may be an error anywhere. */
  mayBeError({ code, severity }: RuleDescription): boolean {
    return severity === 'error' || this.layers.some(({ layer }) => layer.rules[code] === 'error');
  }
}

/** A glob that fits a folder holds for all that is in it, as globs of `exclude` do. */
function coverOf(files: readonly string[] | undefined): (path: string) => boolean {
  if (files === undefined) return () => true;
  const { excludes: fits } = excludeGlobs(files, false);
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
      if (fits(path.slice(0, end))) return true;
    return false;
  };
}

function united(layers: readonly SeverityLayer[]): RuleSeverities {
  const entries = layers.flatMap(({ rules }) => Object.entries(rules));
  return new Map(entries.flatMap(([code, severity]) => (severity === undefined ? [] : [[code, severity] as const])));
}

import type { RuleSeverities } from '../rules/engine/check.ts';
import { severityOf } from '../rules/engine/check.ts';
import type { RuleDescription, Severity } from '../rules/engine/rule.ts';
import { globMatcher } from '../disk/excludeGlobs.ts';
import type { GlobMatcher } from '../disk/globs/globMatcher.ts';

/** What one place of the configuration says of rules. */
export interface SeverityLayer {
  /** Globs from the root; undefined: for every file. */
  readonly files: readonly string[] | undefined;
  readonly rules: Readonly<Record<string, Severity | 'off' | undefined>>;
}

/** Severities by path: of several layers that speak of a rule, the last one counts. */
export class Severities {
  private readonly layers: readonly SeverityLayer[];
  /** The globs of all layers. One that matches a folder holds for all that is in it, as globs of `exclude` do. */
  private readonly globs: GlobMatcher;
  /** To which layer each of the globs belongs. */
  private readonly layerOfGlob: readonly SeverityLayer[];
  /** By which layers count, a `0` or `1` each. */
  private readonly known = new Map<string, RuleSeverities>();

  constructor(layers: readonly SeverityLayer[]) {
    this.layers = layers;
    this.layerOfGlob = layers.flatMap((layer) => (layer.files ?? []).map(() => layer));
    this.globs = globMatcher(
      layers.flatMap(({ files }) => files ?? []),
      false,
    );
  }

  /** What holds for a file, by its path from the root. */
  of(path: string): RuleSeverities {
    const matching = new Set([...this.globs.covering(path)].map((glob) => this.layerOfGlob[glob]));
    const counting = this.layers.map((layer) => layer.files === undefined || matching.has(layer));
    const key = counting.map(Number).join('');
    let severities = this.known.get(key);
    if (!severities) this.known.set(key, (severities = united(this.layers.filter((_, at) => counting[at]))));
    return severities;
  }

  /** Whether the rule may report anything anywhere. */
  mayReport(rule: RuleDescription): boolean {
    const everywhere = united(this.layers.filter(({ files }) => files === undefined));
    const isTurnedOn = ({ rules }: SeverityLayer): boolean => (rules[rule.code] ?? 'off') !== 'off';
    return severityOf(rule, everywhere) !== 'off' || this.layers.some(isTurnedOn);
  }

  /** Whether a finding of the rule may be an error anywhere. */
  mayBeError({ code, severity }: RuleDescription): boolean {
    return severity === 'error' || this.layers.some(({ rules }) => rules[code] === 'error');
  }
}

function united(layers: readonly SeverityLayer[]): RuleSeverities {
  const entries = layers.flatMap(({ rules }) => Object.entries(rules));
  return new Map(entries.flatMap(([code, severity]) => (severity === undefined ? [] : [[code, severity] as const])));
}

import type { RuleSeverities } from '../rules/engine/check.ts';
import { severityOf } from '../rules/engine/check.ts';
import { isAtLeast, type RuleDescription, type Severity } from '../rules/engine/rule.ts';
import { globMatcher } from '../disk/excludeGlobs.ts';
import type { GlobMatcher } from '../disk/globs/globMatcher.ts';

/** The severities in one place of the configuration. */
export interface SeverityLayer {
  /** Globs relative to the root; undefined: all files. */
  readonly files: readonly string[] | undefined;
  readonly rules: Readonly<Record<string, Severity | 'off' | undefined>>;
}

/** Severities by path. If several layers have the same rule, the last one wins. */
export class Severities {
  private readonly layers: readonly SeverityLayer[];
  /** The globs of all layers. Like in `exclude`, a glob that matches a folder applies to everything in it. */
  private readonly globs: GlobMatcher;
  /** The layer of each glob. */
  private readonly layerOfGlob: readonly SeverityLayer[];
  /** Cache by matching layers, encoded as `0` or `1` for each layer. */
  private readonly known = new Map<string, RuleSeverities>();

  constructor(layers: readonly SeverityLayer[]) {
    this.layers = layers;
    this.layerOfGlob = layers.flatMap((layer) => (layer.files ?? []).map(() => layer));
    this.globs = globMatcher(
      layers.flatMap(({ files }) => files ?? []),
      false,
    );
  }

  /** The severities for a file, by its path relative to the root. */
  of(path: string): RuleSeverities {
    const matching = new Set([...this.globs.covering(path)].map((glob) => this.layerOfGlob[glob]));
    const counting = this.layers.map((layer) => layer.files === undefined || matching.has(layer));
    const key = counting.map(Number).join('');
    let severities = this.known.get(key);
    if (!severities) this.known.set(key, (severities = united(this.layers.filter((_, at) => counting[at]))));
    return severities;
  }

  /** Whether the rule is on for any file. */
  mayReport(rule: RuleDescription): boolean {
    const everywhere = united(this.layers.filter(({ files }) => files === undefined));
    const isTurnedOn = ({ rules }: SeverityLayer): boolean => (rules[rule.code] ?? 'off') !== 'off';
    return severityOf(rule, everywhere) !== 'off' || this.layers.some(isTurnedOn);
  }

  /** Whether the rule can report findings of at least this severity for any file. */
  mayReach(rule: RuleDescription, least: Severity): boolean {
    const severities = [rule.severity, rule.severest, ...this.layers.map(({ rules }) => rules[rule.code])];
    return (
      this.mayReport(rule) && severities.some((each) => each !== undefined && each !== 'off' && isAtLeast(each, least))
    );
  }

  /** Whether the rule can report errors for any file. */
  mayBeError({ code, severity }: RuleDescription): boolean {
    return severity === 'error' || this.layers.some(({ rules }) => rules[code] === 'error');
  }
}

function united(layers: readonly SeverityLayer[]): RuleSeverities {
  const entries = layers.flatMap(({ rules }) => Object.entries(rules));
  return new Map(entries.flatMap(([code, severity]) => (severity === undefined ? [] : [[code, severity] as const])));
}

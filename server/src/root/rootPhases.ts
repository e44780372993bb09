/** The phases of a root, in order. */
const phases = ['created', 'listed', 'sourceLocale', 'frontMatter', 'links'] as const;

/**
 * - `created`: nothing is known.
 * - `listed`: the configuration, the layouts and the files.
 * - `sourceLocale`: the locales and the source locale of each glossary, by the paths. From here on, a partial index answers requests, locale
 *   by locale.
 * - `frontMatter`: all concepts, titles and declared terms.
 * - `links`: all links, in both directions.
 */
export type Phase = (typeof phases)[number];

/**
 * Tracks how much of a root has been read. Only this class changes the phase:
 *
 *     created ──▶ listed ──▶ sourceLocale ──▶ frontMatter ──▶ links
 *                  ▲ │                            ▲ │           │
 *                  │ └──── all read at once ──────┘ │           │
 *                  └── new configuration or layout ─┴───────────┘
 *
 * A root may stop at any phase, after an error or because the caller needs no more. Knowledge without a fixed order is not a phase: term
 * indexes (by locale, when documents need them, before or during the reading of links), the history of the repository (later, after every
 * commit again, or never), and whether the workspace is trusted.
 */
export class RootPhases {
  private current: Phase = 'created';
  /** False while nothing is being read, so that no request waits for a phase that is never reached. */
  private isReading = true;
  private readonly lacksLinks: () => boolean;
  private waiting: { readonly phase: Phase; readonly resolve: () => void }[] = [];

  /** `lacksLinks` tells whether the links of an article have not been read. */
  constructor(lacksLinks: () => boolean) {
    this.lacksLinks = lacksLinks;
  }

  /** Whether the root has reached the phase. */
  hasReached(phase: Phase): boolean {
    return phases.indexOf(this.current) >= phases.indexOf(phase);
  }

  /** Resolves when the phase is reached, or reading stops before it: then `hasReached` is false. */
  async ended(phase: Phase): Promise<void> {
    if (this.hasReached(phase) || !this.isReading) return;
    await new Promise<void>((resolve) => {
      this.waiting.push({ phase, resolve });
    });
  }

  /** Called after each listing: the articles have to be read. */
  restart(): void {
    this.current = 'listed';
    this.isReading = true;
    this.wake();
  }

  /** Advances to a phase. Does nothing if the root is beyond it. */
  advance(phase: 'sourceLocale' | 'frontMatter'): void {
    if (!this.hasReached(phase)) this.current = phase;
    this.advanceToLinks();
  }

  /** Advances to `links` if all links have been read. Called after articles have been read. */
  advanceToLinks(): void {
    if (this.current === 'frontMatter' && !this.lacksLinks()) this.current = 'links';
    this.wake();
  }

  /** Stops reading until the files are listed again. */
  stop(): void {
    this.isReading = false;
    this.wake();
  }

  private wake(): void {
    const { waiting } = this;
    this.waiting = waiting.filter(({ phase }) => this.isReading && !this.hasReached(phase));
    for (const { phase, resolve } of waiting) if (!this.isReading || this.hasReached(phase)) resolve();
  }
}

/** What is known of a root, in the order in which it becomes known. */
const phases = ['created', 'listed', 'sourceLocale', 'frontMatter', 'links'] as const;

/**
 * - `created`: nothing is known.
 * - `listed`: the configuration, the layouts and the files.
 * - `sourceLocale`: the locales and the source locale of each glossary, by the paths. From here on, requests are answered from a partial
 *   index, locale by locale.
 * - `frontMatter`: all concepts, titles and declared terms.
 * - `links`: all links, in both directions.
 */
export type Phase = (typeof phases)[number];

/**
 * How far a root has been read. The phase changes here only:
 *
 *     created ──▶ listed ──▶ sourceLocale ──▶ frontMatter ──▶ links
 *                  ▲ │                            ▲ │           │
 *                  │ └──── all read at once ──────┘ │           │
 *                  └── new configuration or layout ─┴───────────┘
 *
 * A root may stop at any phase, after an error or because the caller needs no more. What is known in no such order is no phase: term indexes
 * (by locale, when documents need them, before or beside the links), the history of the repository (later, after every commit again, or never), and whether the
 * workspace is trusted.
 */
export class RootPhases {
  private current: Phase = 'created';
  /** False while nothing is being read, so that no request waits for a phase that does not come. */
  private isReading = true;
  private readonly lacksLinks: () => boolean;
  private waiting: { readonly phase: Phase; readonly resolve: () => void }[] = [];

  /** `lacksLinks` says whether the links of an article are still to be read. */
  constructor(lacksLinks: () => boolean) {
    this.lacksLinks = lacksLinks;
  }

  /** Whether everything of the phase is known. */
  hasReached(phase: Phase): boolean {
    return phases.indexOf(this.current) >= phases.indexOf(phase);
  }

  /** Resolves when the phase is reached, or reading has stopped before it: then `hasReached` is false. */
  async ended(phase: Phase): Promise<void> {
    if (this.hasReached(phase) || !this.isReading) return;
    await new Promise<void>((resolve) => {
      this.waiting.push({ phase, resolve });
    });
  }

  /** The files have been listed, for the first time or again: the articles are still to be read. */
  restart(): void {
    this.current = 'listed';
    this.isReading = true;
    this.wake();
  }

  /** The source locale of each glossary, or all front matter, is known. Does nothing where more is known. */
  advance(phase: 'sourceLocale' | 'frontMatter'): void {
    if (!this.hasReached(phase)) this.current = phase;
    this.advanceToLinks();
  }

  /** Advances to `links` if no article lacks them any more: when articles have been read. */
  advanceToLinks(): void {
    if (this.current === 'frontMatter' && !this.lacksLinks()) this.current = 'links';
    this.wake();
  }

  /** Nothing more is read until the files are listed again. */
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

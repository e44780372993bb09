/** A text that has made a program slow: the text of an article, by the number of repetitions. */
export interface HostileShape {
  /** Describes the smaller of the two sizes. */
  readonly name: string;
  /** Number of repetitions in the smaller size; the larger one has four times as many. */
  readonly times: number;
  readonly text: (times: number) => string;
}

const HEAD = '---\ntitle: Rynek docelowy\ndescription: Grupa osób.\n---\n\n';
const SENTENCE = 'Rynek docelowy to grupa osób, do których firma kieruje produkt lub usługę. ';
const SECTION = `## Rynek\n\n${SENTENCE.repeat(6)}[Rynek](/market), *ważny*, \`kod\`.\n\n- jeden\n\n> cytat\n\n`;

/** The piece, repeated below a front matter. */
function repeated(name: string, times: number, piece: string, end = ''): HostileShape {
  return { name, times, text: (count) => HEAD + piece.repeat(count) + end };
}

export const hostileShapes: readonly HostileShape[] = [
  // Four times as much is 10 MB: no more than 16 MB is read from the disk.
  repeated('2.5 MB of text', Math.round(2_500_000 / SECTION.length), SECTION),
  repeated('10,000 open brackets', 10_000, '['),
  repeated('10,000 open tags', 10_000, '<ty '),
  repeated('10,000 open shortcodes', 10_000, '{{< '),
  { name: '10,000 runs of backticks', times: 10_000, text: (count) => HEAD + runs(count) },
  repeated('10,000 open emphases', 10_000, '**a '),
  repeated('lists 10,000 deep', 10_000, '- ', 'a'),
  repeated('quotes 10,000 deep', 10_000, '> ', 'a'),
  repeated('10,000 headings', 10_000, '## Rynek\n\n'),
  repeated('one line of a million letters', Math.round(1_000_000 / SENTENCE.length), SENTENCE),
  repeated('50,000 links to one concept', 50_000, '[rynek](/market) '),
  {
    name: 'a front matter of 100,000 keys',
    times: 100_000,
    text: (count) =>
      `---\n${Array.from({ length: count }, (_, key) => `key${key}: value`).join('\n')}\n---\n\nRynek.\n`,
  },
];

/** Runs of every length up to 300, so that none closes another. */
function runs(count: number): string {
  return Array.from({ length: count }, (_, at) => `${'`'.repeat(1 + (at % 300))}a `).join('');
}

import * as v from 'valibot';
import type { LinePosition } from '../markdown/lineIndex.ts';
import type { Span } from '../markdown/types.ts';
import { type Finding, type NewFile, severities } from '../rules/engine/rule.ts';
import { maximumReportSize } from '../disk/limits.ts';
import { readRegularFile } from '../disk/readBytes.ts';
import { Refusal } from './exit.ts';
import { VERSION } from './formats/json.ts';
import type { ReportedFile } from './report.ts';
import { shardHeaderSchema } from './shardHeader.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.object({ line: count, character: count });
const range = v.object({ start: position, end: position });
const fix = v.object({
  title: v.string(),
  preferred: v.boolean(),
  edits: v.array(v.object({ range, newText: v.string() })),
  create: v.exactOptional(v.object({ path: v.string(), text: v.string() })),
  rename: v.exactOptional(v.object({ from: v.string(), to: v.string() })),
});
const finding = v.object({
  path: v.string(),
  code: v.string(),
  severity: v.picklist(severities),
  message: v.string(),
  range,
  locale: v.exactOptional(v.string()),
  concept: v.exactOptional(v.string()),
  target: v.exactOptional(v.string()),
  locales: v.exactOptional(v.array(v.string())),
  fingerprint: v.string(),
  fixes: v.array(fix),
});
const schema = v.object({
  version: v.literal(VERSION),
  shard: shardHeaderSchema,
  summary: v.object({ articles: count, concepts: count, locales: v.array(v.string()) }),
  findings: v.array(finding),
});

type WrittenFinding = v.InferOutput<typeof finding>;

/** The report of a run of `check --shard`. */
export type ShardReport = v.InferOutput<typeof schema>;

/** Reads the report of a shard. `file` is the path as written by the user. */
export function readShardReport(file: string): ShardReport | Refusal {
  const read = readRegularFile(file, maximumReportSize);
  if ('problem' in read) return new Refusal(`'${file}' cannot be read: ${read.problem}`);
  const parsed = v.safeParse(schema, jsonOf(read.bytes.toString('utf8')));
  if (parsed.success) return parsed.output;
  return new Refusal(`'${file}' is not a complete report of 'check --shard … --format json'`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A file of a report with its findings. */
export interface FileOfReport {
  readonly file: ReportedFile;
  readonly findings: readonly Finding[];
  /** One for each finding. */
  readonly fingerprints: readonly string[];
  /** The text of an article created by a fix. */
  readonly textOf: (create: NewFile) => string;
}

/** The findings of a report by file, in its order. */
export function* filesOf({ findings }: ShardReport): Generator<FileOfReport> {
  let start = 0;
  for (const [at, { path }] of findings.entries()) {
    if (findings[at + 1]?.path === path) continue;
    yield fileOf(path, findings.slice(start, at + 1));
    start = at + 1;
  }
}

function fileOf(path: string, written: readonly WrittenFinding[]): FileOfReport {
  const lines = new WrittenPlaces();
  const [{ locale, concept } = {}] = written;
  const texts = new WeakMap<NewFile, string>();
  return {
    file: { path, locale, concept, lines },
    findings: written.map((each) => findingOf(lines, each, texts)),
    fingerprints: written.map(({ fingerprint }) => fingerprint),
    textOf: (create) => texts.get(create) ?? '',
  };
}

function findingOf(
  lines: WrittenPlaces,
  { code, severity, message, range: place, target, locales, fixes }: WrittenFinding,
  texts: WeakMap<NewFile, string>,
): Finding {
  return {
    code,
    severity,
    message,
    span: lines.spanOf(place),
    target,
    about: '',
    locales,
    weight: 0,
    fixes: () =>
      fixes.map(({ title, preferred, edits, create, rename }) => ({
        title,
        preferred,
        certain: false,
        edits: edits.map((edit) => ({ span: lines.spanOf(edit.range), newText: edit.newText })),
        ...(create ? { create: fileOfReport(create, texts) } : {}),
        ...(rename ? { rename } : {}),
      })),
  };
}

/** A report contains only the resulting text. */
function fileOfReport({ path, text }: { path: string; text: string }, texts: WeakMap<NewFile, string>): NewFile {
  const create = { path, concept: '', locale: '', title: '' };
  texts.set(create, text);
  return create;
}

/** Replaces the line index of an unavailable text: offsets are indexes of the positions in a report. */
class WrittenPlaces {
  readonly #positions: LinePosition[] = [];

  spanOf({ start, end }: { start: LinePosition; end: LinePosition }): Span {
    const at = this.#positions.push(start, end);
    return { start: at - 2, end: at - 1 };
  }

  positionAt(offset: number): LinePosition {
    return this.#positions[offset] ?? { line: 0, character: 0 };
  }

  rangeOf({ start, end }: Span): { start: LinePosition; end: LinePosition } {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }
}

import { localized } from '../../localization/index.ts';
import { diskFiles } from '../../disk/files.ts';
import { textHash } from '../../disk/textHash.ts';
import { autoLinkFile, type AutoLinkedFile } from '../../root/autoLinkFile.ts';
import type { Root } from '../../root/root.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import type { LinkableMention } from '../../rules/links/linkable.ts';
import type { LinkedFile } from '../formats/links.ts';
import { hunksOf } from '../formats/hunks.ts';
import type { LinkOptions } from '../linkOptions.ts';
import type { FileOnDisk } from './items.ts';

/** The links that a file would get: plain data, so that it can come from another thread. Its text is not part of it. */
export interface FoundLinks {
  readonly file: FileOnDisk;
  readonly report: LinkedFile;
  readonly edits: readonly Edit[];
  /** The hash of the text to link. */
  readonly before: string;
}

/** Finds what to link in the files. Writes nothing. */
export function findLinks(root: Root, options: LinkOptions, files: readonly FileOnDisk[]): FoundLinks[] {
  return files.flatMap((file) => linksOf(root, options, file) ?? []);
}

function linksOf(root: Root, options: LinkOptions, file: FileOnDisk): FoundLinks | undefined {
  const result = diskFiles.read({ diskPath: file.diskPath });
  // Writing a file that is not valid UTF-8 would lose characters.
  if (result.kind !== 'text' || result.problem) return undefined;
  const isWanted = ({ facts }: Subject, { slug }: LinkableMention): boolean =>
    isAmong(options.locales, facts.locale) && isAmong(options.concepts, slug);
  const linked = autoLinkFile(root, file.path, result, isWanted);
  if (!linked) return undefined;
  const edits = linked.links.map(({ edit }) => edit);
  return { file, report: reportOf(file, linked, edits), edits, before: textHash(result.text) };
}

function reportOf({ path }: FileOnDisk, { subject, links, newFindings }: AutoLinkedFile, edits: Edit[]): LinkedFile {
  const { lines, facts, glossary, document, isArticle } = subject;
  return {
    path,
    locale: facts.locale,
    concept: isArticle ? facts.slug : undefined,
    links: links.map(({ mention: { span }, slug, edit }) => ({
      range: lines.rangeOf(span),
      text: document.text.slice(span.start, span.end),
      newText: edit.newText,
      target: slug,
      title: glossary.articles.get(slug, facts.locale)?.title ?? slug,
    })),
    hunks: hunksOf(document.text, edits),
    newFindings: newFindings.map(({ code, message }) => ({ code, message: localized(message) })),
  };
}

/** An empty list means all. */
function isAmong(names: readonly string[], name: string): boolean {
  return names.length === 0 || names.includes(name);
}

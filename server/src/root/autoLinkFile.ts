import { Tally } from '../glossary/collections.ts';
import { applyEdits } from '../rules/engine/fixAll.ts';
import { allLinkable, type LinkableMention } from '../rules/links/linkable.ts';
import type { Finding } from '../rules/engine/rule.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { checkResult } from './checkFile.ts';
import type { ReadResult } from '../disk/readText.ts';
import type { Root } from './root.ts';

/** A file whose first mentions are linked; not written yet. */
export interface AutoLinkedFile {
  readonly subject: Subject;
  /** In text order; at least one. */
  readonly links: readonly LinkableMention[];
  readonly text: string;
  /** Findings of the new text that the old text did not have: if there are any, the links are wrong. */
  readonly newFindings: readonly Finding[];
}

type TextRead = Extract<ReadResult, { kind: 'text' }>;

/** Links the first mentions in a file that the filter accepts; undefined if there are none. */
export function autoLinkFile(
  root: Root,
  path: string,
  result: TextRead,
  isWanted: (subject: Subject, linkable: LinkableMention) => boolean,
): AutoLinkedFile | undefined {
  const subject = root.subject(path, result.text);
  const links = subject ? allLinkable(subject).filter((linkable) => isWanted(subject, linkable)) : [];
  if (!subject || links.length === 0) return undefined;
  const text = applyEdits(
    result.text,
    links.map(({ edit }) => edit),
  );
  const before = new Tally();
  for (const finding of checkResult(root, path, result, { most: 'all' }).findings) before.add(identityOf(finding));
  const newFindings = checkResult(root, path, { ...result, text }, { most: 'all' }).findings.filter((finding) => {
    const isKnown = before.has(identityOf(finding));
    if (isKnown) before.delete(identityOf(finding));
    return !isKnown;
  });
  return { subject, links, text, newFindings };
}

/** Without the position, which each link shifts. */
function identityOf({ code, about }: Finding): string {
  return `${code} ${about}`;
}

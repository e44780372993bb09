import { msg } from '../../localization/index.ts';
import { fieldTexts, frontMatterOf } from '../frontMatter/fieldTexts.ts';
import { once, reachOf, wholeOf } from '../engine/questions.ts';
import { type Prose, proseNear } from '../engine/prose.ts';
import type { Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { cluesIn, cluesOf } from './clues.ts';
import { isAbbreviation } from '../languages/abbreviations.ts';
import { isStopWord } from '../languages/functionWords.ts';

/**
 * `Firma ma dwie fabryki. w mieście`
 *
 * Measured: 55 of 55 findings are correct in machine translation (140 articles in six languages), 27 of 28 in text by people
 * (3,400 articles in more than twenty languages; the other one quotes a mistake).
 */
export const brokenSentence: Rule = {
  code: 'broken-sentence',
  severity: 'warning',
  scope: 'paragraph',
  summary: 'A full stop in the middle of a sentence: the next word starts with a small letter.',
  documentation: {
    why: 'Machine translation puts a full stop into the middle of a sentence, often after a link. The text and the description are checked, in languages written in Latin, Cyrillic and Greek letters. The rule knows the abbreviations of about thirty languages, and does not report names that start with a small letter (`iPhone`, `kubectl`).',
    wrong: 'Firma ma dwie fabryki. w mieście i na wsi.',
    right: 'Firma ma dwie fabryki w mieście i na wsi.',
    measured: { machine: [55, 55], people: [27, 28] },
  },

  mayReport: (text) => text.includes('.'),

  *check(subject) {
    if (cluesOf(subject).smallAfterStop) yield* breaksIn(subject, proseNear(subject), reachOf(subject).end);
    if (cluesIn(frontMatterOf(subject)).smallAfterStop)
      for (const description of fieldTexts(subject, 'description')) yield* breaksIn(subject, description);
  },
};

/**
 * A full stop, white space and a small letter. A stop after a comma does not end a sentence; `punctuation-artefact` reports it. Between
 * the stop and the space, a link can end; after the space, one can start. The text after the word shows whether it is a word of a
 * sentence and not part of code or an address.
 */
export const STOP =
  /\.(?<![.\u2026,;:]\.)(\uFDD1{0,200})((?:[ \t]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,3})[\uFDD0\uFDD1]{0,3})(\p{Ll}[\p{Ll}\p{M}'’]*)(?=[\s,;!?»”"\uFDD0\uFDD1]|\.\s|$)/gu;
/** The word before the stop, and characters that can be between the two. Stops inside the word belong to an abbreviation. */
const WORD_BEFORE = /(?<![\p{L}\p{M}\p{N}])([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]*)[)»”"’\uFDD0\uFDD1]*[ \t]?$/u;
/** UTF-16 units before the stop that are checked, because the target of a link can be there. */
const REACH = 240;

function* breaksIn(subject: Subject, { text, from }: Prose, end = Infinity): Generator<Report> {
  for (const found of text.matchAll(STOP)) {
    const start = from + found.index;
    if (start >= end) return;
    const [whole, closing = '', space = '', word = ''] = found;
    if (!isJoinedByLinks(subject, start + 1, closing.length + space.length)) continue;
    const before = wordBefore(text, found.index);
    if (!endsSentence(before, subject.facts.locale) || !isOrdinary(subject, before, word)) continue;
    const wordStart = start + whole.length - word.length;
    yield {
      message: msg("The sentence stops before '{0}', which starts with a small letter.", word),
      span: { start, end: start + whole.length },
      fixes: () => [
        {
          title: msg('Remove the full stop'),
          preferred: true,
          certain: false,
          edits: [{ span: { start, end: start + 1 }, newText: '' }],
        },
        {
          title: msg('Start the word with a capital'),
          preferred: false,
          certain: false,
          edits: [{ span: { start: wordStart, end: wordStart + 1 }, newText: word.charAt(0).toUpperCase() }],
        },
      ],
    };
  }
}

/** Returns the word before the stop. There can be one space between the two, so the word starts after the space before that. */
function wordBefore(text: string, stop: number): string {
  const near = text.slice(Math.max(0, stop - REACH), stop);
  return WORD_BEFORE.exec(near.slice(near.lastIndexOf(' ', near.length - 2) + 1))?.[1] ?? '';
}

/** Whether there is only space and markup of links and emphasis between the stop and the word. */
function isJoinedByLinks({ document: { text } }: Subject, start: number, length: number): boolean {
  const between = text.slice(start, start + length);
  return /^(?:\]\([^()\s]*\))?\s+[*_~[]*$/.test(between);
}

function endsSentence(word: string, locale: string): boolean {
  if (word === '' || /^\p{N}+$/u.test(word)) return false; // a number can be an ordinal
  const parts = word.split(/[-'’]/);
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && last.length === 1) return /\p{Lu}|\p{N}/u.test(last); // `1040-X`
  return /^\p{Lu}{3,}$/u.test(last) || !isAbbreviation(last, locale);
}

/** Whether the word is an ordinary word of the language, and not a name that starts with a small letter. */
function isOrdinary(subject: Subject, before: string, word: string): boolean {
  const { facts, glossary } = subject;
  if (isStopWord(word, facts.locale)) return true;
  const script = SCRIPTS.find((each) => each.test(word));
  if (word.length < 2 || !script?.test(before) || LOWER_CASE_NAMES.has(word)) return false;
  const isTitle = [facts.locale, glossary.articles.sourceLocale].some((locale) =>
    glossary.terms.namedBy(word, locale).some(({ term }) => /^\p{Ll}/u.test(term)),
  );
  return !isTitle && !startsCode(subject, word);
}

/** Whether code starts with the word. */
function startsCode(subject: Subject, word: string): boolean {
  const sought = word.slice(0, LONGEST_START);
  const starts = startsOfCode(wholeOf(subject));
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') < sought) low = middle + 1;
    else high = middle;
  }
  return starts[low]?.startsWith(sought) ?? false;
}

/** UTF-16 units. */
const LONGEST_START = 40;

/** The texts after all backticks, sorted: searching the text for each word would be slow in a long article with many such words. */
const startsOfCode = once(({ document: { text } }): readonly string[] => {
  const starts: string[] = [];
  for (let at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at + 1))
    starts.push(text.slice(at + 1, at + 1 + LONGEST_START));
  return starts.toSorted();
});

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Names that their owners write with a small letter. */
const LOWER_CASE_NAMES = new Set(
  'adidas apt bash bhyve cgroup cgroups cmake conda containerd cron curl deno docker dotnet elm esbuild eslint etcd ffmpeg flannel fluentd gcc git gofmt grep gzip helm iptables jq kubeadm kubectl kubelet lighttpd linkerd make maven mocha mypy mysql nano nginx node npm npx nushell numpy nuget nvm openssl pandas perl pip pnpm podman postgres prettier pytest python react redis rkt rsync ruby runc rust rustc sed sqlite ssh sudo svelte systemd tar terraform tmux ubuntu uv vim vite webpack wget yarn zsh'.split(
    ' ',
  ),
);

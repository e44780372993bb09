import type { MarkdownDocument } from '../../../markdown/types.ts';
import type { FoundEntry } from './foundEntry.ts';

/** Headings of a last section with references. Each of these words can also be a term. */
const CLOSING_WORDS = new RegExp(
  `^(?:${[
    'references?(?: (?:list|and links|and further reading))?|sources?|bibliography|works cited|literature|resources|(?:useful |important |helpful )?links|footnotes?|notes|credits|acknowledge?ments',
    'version history|revision history|change ?log|licen[cs]e|contributing|contributors|feedback',
    'quellen(?:angaben|nachweise|verzeichnis)?|literatur(?:angaben|hinweise|verzeichnis)?|referenzen|einzelnachweise|verweise|fußnoten|anmerkungen|danksagung',
    'références?|bibliographie|ressources|liens(?: utiles)?|notes de bas de page|remerciements',
    'referencias|fuentes|bibliografía|recursos|enlaces(?: útiles)?|notas|agradecimientos|referências|fontes|bibliografia|ligações|agradecimentos',
    'riferimenti|fonti|risorse|collegamenti(?: esterni)?|ringraziamenti|źródła|literatura|przypisy|odnośniki|odsyłacze|linki|podziękowania',
    'referenties|bronnen|bibliografie|literatuur|voetnoten|referenser|källor|litteratur|fotnoter|länkar|referanser|kilder|lenker|referencer|henvisninger',
    'lähteet|viitteet|kirjallisuutta|linkit|alaviitteet|zdroje|odkazy|poznámky|hivatkozások|források|irodalom|kaynaklar|kaynakça|αναφορές|πηγές|βιβλιογραφία',
    'ссылки|источники|литература|список литературы|библиография|примечания|сноски|посилання|джерела|література|список літератури|бібліографія|примітки',
    '参考(?:文献|资料|链接)?|來源|来源|參考(?:文獻|資料)?|引用|出典|脚注|참고 ?(?:문헌|자료)|출처',
  ].join('|')})$`,
  'iu',
);
/** Minimum number of entries above the section: a shorter page has no order. */
const MIN_ABOVE = 4;
/** Minimum share of names above that are in alphabetical order. */
const MIN_ORDERED = 0.9;
const LIST_LINE = /^(?:[ \t]|[-*+>][ \t]|\d{1,3}[.)][ \t]|\[|\||<?https?:|<\/?[a-z!])/i;

/**
 * Leaves out the sections at the end of a page that have the name of a list of references, and are no term: they contain only
 * a list, or are out of the alphabetical order of the names above them.
 */
export function withoutClosing(document: MarkdownDocument, entries: readonly FoundEntry[]): readonly FoundEntry[] {
  let count = entries.length;
  while (count > MIN_ABOVE && isClosing(document, entries.slice(0, count))) count--;
  return count === entries.length ? entries : entries.slice(0, count);
}

/** Whether the last of the entries is such a section. */
function isClosing({ text }: MarkdownDocument, entries: readonly FoundEntry[]): boolean {
  const last = entries.at(-1);
  if (last === undefined || !CLOSING_WORDS.test(last.names[0].text)) return false;
  const body = text.slice(text.indexOf('\n', last.names[0].span.end) + 1 || last.span.end, last.span.end);
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  return lines.every((line) => LIST_LINE.test(line)) || isOutOfOrder(entries);
}

/** Whether all names but the last are in alphabetical order. */
function isOutOfOrder(entries: readonly FoundEntry[]): boolean {
  const names = entries.map(({ names: [{ text }] }) => comparable(text));
  const steps = names.map((name, at) => at === 0 || (names[at - 1] ?? '') <= name);
  const above = steps.slice(1, -1);
  return steps.at(-1) === false && above.filter(Boolean).length >= above.length * MIN_ORDERED;
}

function comparable(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

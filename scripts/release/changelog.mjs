// CHANGELOG.md in the format of Keep a Changelog: checks it, and returns the notes of a version and the text after a release.

/** The kinds of changes, in the required order. */
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/**
 * A version of the changelog.
 *
 * @typedef {object} Section
 * @property {string} name such as `Unreleased` or `1.2.0`
 * @property {string | undefined} date
 * @property {string} text without the heading
 * @property {number} line of the heading, from 1
 */

/**
 * @param {string} text
 * @returns {Section[]} in order
 */
export function sectionsOf(text) {
  const heads = [...text.matchAll(/^## (.*)$/gm)];
  return heads.map((head, at) => {
    const [, name = head[1] ?? '', date] = /^\[([^\]]+)\](?: - (\S+))?$/.exec(head[1] ?? '') ?? [];
    const end = heads[at + 1]?.index ?? text.length;
    return { name, date, text: text.slice(head.index + head[0].length, end).trim(), line: lineOf(text, head.index) };
  });
}

/**
 * @param {string} text
 * @returns {string[]} the problems, with the line
 */
export function changelogProblems(text) {
  const sections = sectionsOf(text);
  const problems = sections.flatMap((section) => sectionProblems(section));
  if (sections[0]?.name !== 'Unreleased') problems.unshift("1: the first version must be '## [Unreleased]'");
  for (const [at, { name, line }] of sections.entries()) {
    const before = sections[at - 1];
    if (at > 1 && before && compareVersions(before.name, name) <= 0)
      problems.push(`${line}: ${name} must be older than ${before.name}`);
  }
  return problems;
}

/**
 * @param {Section} section
 * @returns {string[]}
 */
function sectionProblems({ name, date, text, line }) {
  const problems = [];
  if (name !== 'Unreleased' && !/^\d+\.\d+\.\d+$/.test(name)) problems.push(`${line}: '${name}' is no version`);
  if ((date === undefined) !== (name === 'Unreleased') || (date !== undefined && !isDate(date)))
    problems.push(`${line}: a released version has a date, such as '## [1.2.0] - 2026-05-31'`);
  const kinds = Array.from(text.matchAll(/^### (.*)$/gm), ([, kind = '']) => kind);
  const unknown = kinds.find((kind) => !KINDS.includes(kind));
  if (unknown !== undefined) problems.push(`${line}: '${unknown}' must be one of ${KINDS.join(', ')}`);
  const order = kinds.map((kind) => KINDS.indexOf(kind));
  if (order.some((each, at) => at > 0 && each <= (order[at - 1] ?? -1)))
    problems.push(`${line}: the order is ${KINDS.join(', ')}, each once`);
  if (/^### .*\s*(?:^### |(?![^]))/m.test(text)) problems.push(`${line}: a kind of changes is empty`);
  return problems;
}

/** @param {string} date */
function isDate(date) {
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));
}

/**
 * The changelog after a release: unreleased changes become those of the version.
 *
 * @param {string} text
 * @param {string} version
 * @param {string} date
 */
export function released(text, version, date) {
  return text.replace(/^## \[Unreleased\]$/m, `## [Unreleased]\n\n## [${version}] - ${date}`);
}

/**
 * The changes of a version, in Markdown; undefined if the changelog has none.
 *
 * @param {string} text
 * @param {string} version
 */
export function notesOf(text, version) {
  return sectionsOf(text).find(({ name, text: notes }) => name === version && notes !== '')?.text;
}

/**
 * Positive if `one` is newer.
 *
 * @param {string} one
 * @param {string} other
 */
export function compareVersions(one, other) {
  const [ones, others] = [one, other].map((version) => version.split('.').map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (ones?.[at] ?? 0) - (others?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * @param {string} text
 * @param {number} offset
 */
function lineOf(text, offset) {
  return text.slice(0, offset).split('\n').length;
}

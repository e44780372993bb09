/** Folders of the current version of a documentation, the best first, and those of an unreleased version. */
const CURRENT = ['current', 'latest', 'stable', 'main', 'master'];
const UNRELEASED: ReadonlySet<string> = new Set(['next', 'dev', 'develop', 'nightly', 'canary', 'edge']);
const NUMBERED = /^(?:versions?-)?(?:v(\d+)|(\d+)(?=\.))(?:\.(\d+|x))?(?:\.(\d+|x))?(?:[-.].*)?$|^versions?-(\d+)$/i;

/** The rank of a file outside version folders: it is the current one if there are others. */
export const UNVERSIONED = Number.MAX_SAFE_INTEGER;

/** Returns a number that is greater for newer versions, `latest` before `v1.10` before `v1.2`; undefined if the name is not that of a version. */
export function versionRank(name: string): number | undefined {
  const lower = name.toLowerCase();
  const current = CURRENT.indexOf(lower);
  if (current >= 0) return UNVERSIONED - 1 - current;
  if (UNRELEASED.has(lower)) return 0;
  const numbers = NUMBERED.exec(lower);
  if (!numbers) return undefined;
  const [major, minor, patch] = [numbers[1] ?? numbers[2] ?? numbers[5], numbers[3], numbers[4]].map(numberOf);
  return 1 + ((major ?? 0) * 10_000 + (minor ?? 0)) * 10_000 + (patch ?? 0);
}

function numberOf(text: string | undefined): number {
  if (text === undefined) return 0;
  return text === 'x' ? 9999 : Math.min(9999, Number(text));
}

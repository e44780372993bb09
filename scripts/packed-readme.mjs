// The README and the changelog as the packed extension has them. VS Code and the marketplaces show them on the extension's page, where a path leads nowhere: pictures
// and links get addresses in the repository. As long as package.json names none, pictures are put into the text, and links become plain text.
// Links to headings and to the web stay.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPalette } from './screenshots/palette.mjs';

/** A block of code, which stays; a picture, whose text may hold brackets; a link to a path; code in a line, which stays. */
const PLACES =
  /^```.*?^```$|!\[(?<name>[^\n]*?)\]\((?<picture>[\w./-]+\.png)\)|(?<!!)\[(?<text>[^\][\n]+)\]\((?!https?:|#)(?<path>[^)\n]+)\)|`[^`\n]+`/gms;

/**
 * @param {string} text
 * @param {string} folder that its paths start from
 * @param {{ repository?: string | { url: string }, version: string }} manifest
 * @returns {string}
 */
export function packedReadme(text, folder, { repository, version }) {
  const site = githubSite(typeof repository === 'string' ? repository : repository?.url);
  return text.replace(PLACES, (place, name, picture, words, path) => {
    if (picture !== undefined) return `![${name}](${addressOfPicture(picture)})`;
    if (words === undefined) return place;
    return site === undefined ? words : `[${words}](${site}/blob/v${version}/${path})`;
  });

  /** @param {string} picture */
  function addressOfPicture(picture) {
    if (site !== undefined) return `${site}/raw/v${version}/${picture}`;
    // The text is most of the package: base64 hardly compresses.
    const bytes = readFileSync(join(folder, picture));
    const small = isMoving(bytes) ? bytes : Buffer.from(withPalette(bytes));
    return `data:image/png;base64,${small.toString('base64')}`;
  }
}

/**
 * @param {string | undefined} repository such as `git+https://github.com/owner/name.git`
 * @returns {string | undefined} the address of its pages; undefined if it is not on GitHub
 */
function githubSite(repository) {
  const [, site] = /^(?:git\+)?(https:\/\/github\.com\/[\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(repository ?? '') ?? [];
  return site;
}

/** @param {Buffer} png with an animation: a chunk `acTL` says so */
function isMoving(png) {
  return png.includes('acTL');
}

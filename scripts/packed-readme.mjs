// Converts the README and the changelog for the packed extension. VS Code and the marketplaces show them on the
// extension's page, where relative paths do not work: pictures and links get URLs of the repository. While package.json
// has no repository, pictures are embedded, and links become plain text. Links to headings and to the web are
// unchanged.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPalette } from './screenshots/palette.mjs';

/** A code block, which is unchanged; a picture, whose text may contain brackets; a link to a path; inline code, which is unchanged. */
const PLACES =
  /^```.*?^```$|!\[(?<name>[^\n]*?)\]\((?<picture>[\w./-]+\.png)\)|(?<!!)\[(?<text>[^\][\n]+)\]\((?!https?:|#)(?<path>[^)\n]+)\)|`[^`\n]+`/gms;

/**
 * @param {string} text
 * @param {string} folder the base of relative paths
 * @param {{ repository?: string | { url: string }, version: string }} manifest
 * @returns {string}
 */
export function packedReadme(text, folder, { repository, version }) {
  const site = githubSite(typeof repository === 'string' ? repository : repository?.url);
  return text.replace(PLACES, (place, name, picture, words, path) => {
    if (picture !== undefined) return `![${name}](${urlOfPicture(picture)})`;
    if (words === undefined) return place;
    return site === undefined ? words : `[${words}](${site}/blob/v${version}/${path})`;
  });

  /** @param {string} picture */
  function urlOfPicture(picture) {
    if (site !== undefined) return `${site}/raw/v${version}/${picture}`;
    // The picture is most of the package's size: base64 hardly compresses.
    const bytes = readFileSync(join(folder, picture));
    const small = isMoving(bytes) ? bytes : Buffer.from(withPalette(bytes));
    return `data:image/png;base64,${small.toString('base64')}`;
  }
}

/**
 * @param {string | undefined} repository such as `git+https://github.com/owner/name.git`
 * @returns {string | undefined} the URL of its pages; undefined if it is not on GitHub
 */
function githubSite(repository) {
  const [, site] = /^(?:git\+)?(https:\/\/github\.com\/[\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(repository ?? '') ?? [];
  return site;
}

/** Whether the picture has the chunk of animations, `acTL`. @param {Buffer} png */
function isMoving(png) {
  return png.includes('acTL');
}

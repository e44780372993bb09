// The README as the packed extension has it. VS Code shows it on the extension's page, where a path leads nowhere: pictures are put into
// the text, and links to files of the repository become plain text. Links to headings and to the web stay.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of code, which stays; a picture, whose text may hold brackets; a link to a path; code in a line, which stays. */
const PLACES =
  /^```.*?^```$|!\[(?<name>[^\n]*?)\]\((?<picture>[\w./-]+\.png)\)|(?<!!)\[(?<text>[^\][\n]+)\]\((?!https?:|#)[^)\n]+\)|`[^`\n]+`/gms;

/**
 * @param {string} text
 * @param {string} folder that its paths start from
 * @returns {string}
 */
export function packedReadme(text, folder) {
  return text.replace(PLACES, (place, name, picture, words) => {
    if (picture === undefined) return words ?? place;
    return `![${name}](data:image/png;base64,${readFileSync(join(folder, picture)).toString('base64')})`;
  });
}

import type { RuleDescription } from '../engine/rule.ts';

/** Found by whoever reads the file: it has no text, or not all of it, for a rule to look at. */
export const unreadableFile: RuleDescription = {
  code: 'unreadable-file',
  severity: 'error',
  summary: 'A file or folder that cannot be read, or not without loss.',
  documentation: {
    why:
      'What cannot be read cannot be checked, and must not pass for an article without findings: files that are too large, binary, ' +
      'not valid UTF-8 or may not be read, and folders that may not be listed. Links to such an article are not broken. ' +
      'A symbolic link that leads out of the root is not followed, and reported as information.',
  },
};

import type { RuleDescription } from '../engine/rule.ts';

/** Reported when the file is read, because rules get no text, or only a part of it. */
export const unreadableFile: RuleDescription = {
  code: 'unreadable-file',
  severity: 'error',
  summary: 'A file or folder that cannot be read, or only with loss.',
  documentation: {
    why:
      'A file that cannot be read cannot be checked, and must not look like an article without findings. The rule reports files that are too large, binary, ' +
      'not valid UTF-8 or without read permission, and folders that cannot be listed. Links to such an article are not reported as broken. ' +
      'A symbolic link that leads out of the root is not followed and is reported as information.',
  },
};

import { NO_HISTORY } from '../glossary/history.ts';
import { notComparable } from '../glossary/translated.ts';
import { t } from '../localization/index.ts';
import { outdatedTranslation } from '../rules/translation/outdatedTranslation.ts';
import type { Repository } from './repository.ts';

/** The repository of a virtual workspace, whose history cannot be read. */
export const virtualRepository: Repository = {
  readGitHead: () => undefined,
  mayHaveMoved: () => false,
  readHistory: async (root) => {
    const isAsked = root.configuration.git && root.isOn(outdatedTranslation) && root.glossaries.length > 0;
    const note = `${outdatedTranslation.code} rests: the history of a virtual workspace cannot be read.`;
    return { invalidation: root.setHistory(NO_HISTORY), note: isAsked ? note : undefined };
  },
  earlierSource: async () => notComparable(t('The history of a virtual workspace cannot be read.')),
  earlierText: async () => undefined,
};

import { rootAround } from '../config/rootAround.ts';
import { diskFiles, type Files } from '../disk/files.ts';
import { readInterfaceLanguage } from '../disk/readInterfaceLanguage.ts';
import { mayHaveMoved, readGitHead } from '../git/head.ts';
import { IndexWriter } from '../root/cache/indexWriter.ts';
import { readHistory } from '../root/rootHistory.ts';
import type { Repository } from '../session/repository.ts';
import type { Host } from './host.ts';
import { indexStore } from './indexStore.ts';
import { findRulePagesBy } from './rulePages.ts';
import { rulePageOnDisk } from './rulePagesOnDisk.ts';

const gitRepository: Repository = { readGitHead, mayHaveMoved, readHistory };

/** Node, with the disk of this machine or with other files. */
export function nodeHost(files: Files = diskFiles): Host {
  findRulePagesBy(rulePageOnDisk);
  return {
    filesOf: () => files,
    rootAround: (opened) => rootAround(opened),
    repositoryOf: () => gitRepository,
    indexWriter: (options) => {
      const store = indexStore(options);
      return store && new IndexWriter(store);
    },
    readLanguage: readInterfaceLanguage,
    observe: () => undefined,
  };
}

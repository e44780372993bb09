import type { Connection } from 'vscode-languageserver';
import { rootAround } from '../config/rootAround.ts';
import { isVirtual } from '../disk/fileKey.ts';
import { diskFiles, type Files } from '../disk/files.ts';
import { readInterfaceLanguage } from '../disk/readInterfaceLanguage.ts';
import { mayHaveMoved, readGitHead } from '../git/head.ts';
import { earlierSource, earlierText } from '../root/earlierSource.ts';
import { IndexWriter } from '../root/cache/indexWriter.ts';
import { readHistory } from '../root/rootHistory.ts';
import type { Repository } from '../session/repository.ts';
import { virtualRepository } from '../session/virtualRepository.ts';
import type { Host } from './host.ts';
import { indexStore } from './indexStore.ts';
import { findRulePagesBy } from './rulePages.ts';
import { rulePageOnDisk } from './rulePagesOnDisk.ts';
import { filesOfClient, virtualEvents } from './virtualFiles.ts';

const gitRepository: Repository = {
  readGitHead,
  mayHaveMoved,
  readHistory,
  earlierSource,
  earlierText,
};

/** Node, with the disk of this machine or with other files. Files of other schemes than `file` come from the client. */
export function nodeHost(connection: Connection, files: Files = diskFiles): Host {
  const virtual = filesOfClient(connection, true);
  findRulePagesBy(rulePageOnDisk);
  return {
    filesOf: (root) => (isVirtual(root) ? virtual.files : files),
    rootAround: (opened) => (isVirtual(opened) ? undefined : rootAround(opened)),
    repositoryOf: (root) => (isVirtual(root) ? virtualRepository : gitRepository),
    indexWriter: (options) => {
      const store = indexStore(options);
      return store && new IndexWriter(store);
    },
    readLanguage: readInterfaceLanguage,
    observe: (events) => {
      const observed = virtualEvents(events);
      return observed.length > 0 ? virtual.observe(observed) : undefined;
    },
  };
}

import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import { validateConfiguration } from '../config/validateConfiguration.ts';
import { Root } from '../root/root.ts';
import type { ReadGlossary } from './api.ts';
import { MemoryGlossary } from './memoryGlossary.ts';
import { ROOT_OF_TEXTS, textFiles } from './textFiles.ts';

export type * from './api.ts';

/** Reads the glossary of a site from its text files: `await readGlossary({ 'glossary/en/market.md': '…' })`. */
export const readGlossary: ReadGlossary = async (files, { configuration } = {}) => {
  const validated = configuration === undefined ? { input: {} } : validateConfiguration(configuration);
  const root = new Root(ROOT_OF_TEXTS, textFiles(files), 'input' in validated ? validated.input : {});
  await root.load();
  await root.readLinks();
  const problems = 'errors' in validated ? validated.errors.map(({ message }) => `configuration: ${message}`) : [];
  for (const error of root.configurationErrors) problems.push(`${CONFIGURATION_FILE}: ${error.message}`);
  return new MemoryGlossary(root, problems);
};

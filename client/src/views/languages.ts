import { commands, ConfigurationTarget, env, type QuickPickItem, window, workspace } from 'vscode';
import type { GlossaryState } from '../../../server/src/lsp/clientOverviewRequests.ts';
import { byLanguageName, t } from '../../../server/src/localization/index.ts';
import type { Server } from '../server.ts';
import { localeName } from './localeNames.ts';

const SECTION = 'glosswright';
const KEY = 'workingLocales';

/** The locales that the user works in, as in the settings; empty if all are. */
export function workingLocales(): readonly string[] {
  const value = workspace.getConfiguration(SECTION).get<unknown>(KEY);
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** The user's locales among those of the glossary, in the order of the setting; empty if all are. */
export function ownLocales({ locales }: Pick<GlossaryState, 'locales'>): readonly string[] {
  return workingLocales().flatMap((own) => locales.find(({ tag }) => isSame(tag, own))?.tag ?? []);
}

/** Puts the user's locales first, in the order of the setting. The others are sorted by name. */
export function ownFirst<T extends { readonly tag: string }>(locales: readonly T[]): T[] {
  const own = workingLocales();
  const rank = ({ tag }: T): number => {
    const at = own.findIndex((each) => isSame(each, tag));
    return at < 0 ? own.length : at;
  };
  return byLanguageName(locales, ({ tag }) => tag).toSorted((one, other) => rank(one) - rank(other));
}

/** Returns the user's locales among these; all of these if there are none. */
export function ownOnly<T extends { readonly tag: string }>(locales: readonly T[]): readonly T[] {
  const own = workingLocales();
  const found = locales.filter(({ tag }) => own.some((each) => isSame(each, tag)));
  return found.length > 0 ? found : locales;
}

/** The locales whose names are shown: the user's, otherwise the language of the interface. The source locale follows. */
export function nameLocales(glossary: Pick<GlossaryState, 'locales'>): readonly string[] {
  const own = ownLocales(glossary);
  return own.length > 0 ? own : glossary.locales.flatMap(({ tag }) => (isSame(tag, env.language) ? [tag] : []));
}

interface LanguageItem extends QuickPickItem {
  readonly tag: string;
}

/** Lets the user choose the locales to work in among those of the open glossaries. Choosing all or none means all. */
export async function chooseLanguages(server: Server): Promise<void> {
  const answer = await server.askFolders('glosswright/glossaries', null);
  const tags = [...new Set((answer?.glossaries ?? []).flatMap(({ locales }) => locales.map(({ tag }) => tag)))];
  if (tags.length === 0) {
    const setUp = t('Set Up…');
    const action = await window.showInformationMessage(
      t('There is no glossary whose languages could be chosen.'),
      setUp,
    );
    if (action === setUp) await commands.executeCommand('glosswright.setUpGlossary');
    return;
  }
  const chosen = workingLocales();
  const items = byLanguageName(tags, (tag) => tag).map((tag): LanguageItem => ({
    tag,
    label: localeName(tag),
    description: tag,
    picked: chosen.some((own) => isSame(own, tag)),
  }));
  const picked = await window.showQuickPick(items, {
    title: t('My Languages'),
    placeHolder: t('Select your languages; none means all'),
    canPickMany: true,
    matchOnDescription: true,
  });
  if (picked)
    await save(
      tags,
      picked.map(({ tag }) => tag),
      chosen,
    );
}

/**
 * Saves the choice for all workspaces, unless this one has its own setting. The order is kept, because the first one
 * has the shown names; locales that no open glossary has are kept, too.
 */
async function save(tags: readonly string[], picked: readonly string[], before: readonly string[]): Promise<void> {
  const isWanted = (own: string): boolean =>
    picked.some((tag) => isSame(own, tag)) || !tags.some((tag) => isSame(own, tag));
  const left = before.filter(isWanted);
  const added = picked.filter((tag) => !left.some((own) => isSame(own, tag)));
  const isAll = picked.length === tags.length;
  const value = isAll ? [] : [...left, ...added];
  const configuration = workspace.getConfiguration(SECTION);
  if (configuration.inspect(KEY)?.workspaceValue === undefined)
    await configuration.update(KEY, value.length === 0 ? undefined : value, ConfigurationTarget.Global);
  else await configuration.update(KEY, value, ConfigurationTarget.Workspace);
}

function isSame(one: string, other: string): boolean {
  return one.replace('_', '-').toLowerCase() === other.replace('_', '-').toLowerCase();
}

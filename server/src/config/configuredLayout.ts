import type { frontMatter, layout, macros } from './layoutSchema.ts';
import type * as v from 'valibot';
import {
  type FrontMatterField,
  frontMatterFields,
  type FrontMatterKeys,
  type Layout,
  type MacroPattern,
} from '../glossary/layout.ts';
import { WIKI_LINK } from '../glossary/linkTemplate.ts';
import { presetNamed, presets } from '../glossary/layouts/index.ts';

import { withLocales, withSources } from './sourcesSchema.ts';

/**
 * The layout of an entry of `layouts`; `complete` adds the configuration for all layouts. Keys of a layout take
 * precedence over keys for all layouts, and those over the preset.
 */
export function layoutOf(entry: v.InferOutput<typeof layout>, complete: (layout: Layout) => Layout): Layout {
  const { preset, frontMatter: keys = {}, articles, pages, data, site, ...given } = entry;
  const base = complete((preset === undefined ? undefined : presetNamed(preset)) ?? presets[0]);
  const sources = withSources(base, { articles, pages, data, site }, preset !== undefined);
  const { slugKey = base.slugKey, link = sources.link, localizedLink = sources.localizedLink, statusInclude } = given;
  const { conceptKey = base.conceptKey } = given;
  return withLocales({
    ...sources,
    ...given,
    slugKey: slugKey ?? undefined,
    conceptKey: conceptKey ?? undefined,
    titleSuffix: (given.titleSuffix === undefined ? base.titleSuffix : given.titleSuffix) ?? undefined,
    termLink: (given.termLink === undefined ? base.termLink : given.termLink) ?? undefined,
    macros: given.macros?.map(macroOf) ?? base.macros,
    wikiLinks: given.wikiLinks ?? (link === WIKI_LINK || base.wikiLinks),
    link: link ?? undefined,
    localizedLink: localizedLink ?? undefined,
    statusInclude: (statusInclude === undefined ? base.statusInclude : statusInclude) ?? undefined,
    languages: { ...base.languages, ...given.languages },
    autoLink: { exclude: [...base.autoLink.exclude, ...(given.autoLink?.exclude ?? [])] },
    frontMatter: { ...base.frontMatter, ...listed(keys) },
  });
}

function macroOf(given: v.InferOutput<typeof macros>[number]): MacroPattern {
  if (given.kind === 'role') return given;
  const { kind, name, id, text: shown } = given;
  return {
    kind,
    name,
    id: id === undefined ? undefined : String(id),
    text: shown === undefined ? undefined : String(shown),
  };
}

/** Every value as a list; a single key does not need one. */
function listed(keys: v.InferOutput<typeof frontMatter>): Partial<FrontMatterKeys> {
  const result: Partial<Record<FrontMatterField, readonly string[]>> = {};
  for (const field of frontMatterFields) {
    const value = keys[field];
    if (value !== undefined) result[field] = [value].flat();
  }
  return result;
}

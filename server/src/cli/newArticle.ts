import { t } from '../localization/index.ts';
import type { ConfigurationInput } from '../config/configurationSchema.ts';
import { newConcept } from '../features/create/newConcept.ts';
import { newLocale } from '../features/create/newLocale.ts';
import type { Draft } from '../features/draft/draft.ts';
import { DraftFiles } from '../features/draft/draftFiles.ts';
import { translationOf } from '../features/newArticle.ts';
import { articleToTranslate } from '../features/newArticleText.ts';
import { newDraft } from '../features/newDraft.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { nearestSlugs } from '../glossary/nearestSlugs.ts';
import type { Root } from '../root/root.ts';
import { readHistory } from '../root/rootHistory.ts';
import { Refusal, refuse } from './exit.ts';
import { loadRoot } from './loadRoot.ts';
import { addToConfiguration, pageOfLocale, type PageOfLocale } from './pageOfLocale.ts';
import { newOptions, type NewOptions } from './newOptions.ts';
import { type Scope, scopeOf } from './scope.ts';
import { printOrWrite } from './writeDraft.ts';

/** A draft, and the slug of its concept. */
interface NewDraft {
  readonly draft: Draft;
  readonly concept: string;
}

/** `glosswright new`: a new concept, the first draft of a new locale, or a draft of a translation. Returns the exit code. */
export async function runNew(args: string[]): Promise<number> {
  const options = newOptions(args);
  if (options instanceof Refusal) return refuse(options);
  const scope = scopeOf([options.root ?? '.'], { root: options.root, glossary: undefined });
  if (scope instanceof Refusal) return refuse(scope);
  const root = await readRoot(scope, options);
  if (root instanceof Refusal) return refuse(root);
  const page = options.kind === 'locale' ? pageFor(root, options) : undefined;
  const completed = page ? await readRoot(scope, options, page.overrides) : root;
  if (completed instanceof Refusal) return refuse(completed);
  const found = draftIn(completed, options);
  if (found instanceof Refusal) return refuse(found);
  const { write } = options;
  const problem = page && (await addToConfiguration(page, { write, diskRoot: scope.root }));
  if (problem) return refuse(problem);
  return printOrWrite(completed, found.draft, { concept: found.concept, write, diskRoot: scope.root });
}

async function readRoot(
  scope: Scope,
  { kind }: NewOptions,
  overrides: ConfigurationInput = {},
): Promise<Root | Refusal> {
  const root = await loadRoot(scope, overrides);
  if (root instanceof Refusal) return root;
  if (kind === 'locale') await root.readLinks();
  if (kind !== 'concept') await readHistory(root);
  return root;
}

/** The page that the glossary needs for the locale; undefined if it has a place for it, or the locale is refused. */
function pageFor(root: Root, { tag, like }: Extract<NewOptions, { kind: 'locale' }>): PageOfLocale | undefined {
  const glossary = glossaryOf(root, like);
  if (!glossary) return undefined;
  const planned = newLocale(glossary, tag, draftFiles(root), { concept: like, isDetected: isDetected(root) });
  return planned.kind === 'refused' && planned.missing ? pageOfLocale(root, glossary, planned.missing) : undefined;
}

function draftIn(root: Root, options: NewOptions): NewDraft | Refusal {
  if (options.kind === 'translation') return translationIn(root, options);
  const files = draftFiles(root);
  const glossary = glossaryOf(root, options.like);
  if (!glossary) return new Refusal(t("new: there is no concept '{0}'", options.like ?? ''));
  const planned =
    options.kind === 'concept'
      ? newConcept(glossary, options, files)
      : newLocale(glossary, options.tag, files, { concept: options.like, isDetected: isDetected(root) });
  if (planned.kind === 'draft') return planned;
  const reason =
    planned.kind === 'choose' ? t('{0} Name a concept of the same place with --like.', planned.reason) : planned.reason;
  return new Refusal(`new: ${asPhrase(reason)}`);
}

function isDetected({ configuration }: Root): boolean {
  return configuration.layouts === undefined;
}

/** The glossary with the concept; without one, the largest of the root. */
function glossaryOf({ glossaries }: Root, like: string | undefined): Glossary | undefined {
  const holding = glossaries.filter(({ articles }) => like === undefined || articles.hasConcept(like));
  return holding.toSorted((one, other) => other.articles.conceptCount - one.articles.conceptCount)[0];
}

/** Sentences as the other messages of the program: a small letter at the start, and no full stop at the end. */
function asPhrase(sentences: string): string {
  return sentences.replace(/^\p{Lu}(?=\p{Ll}* )/u, (letter) => letter.toLowerCase()).replace(/\.$/, '');
}

function translationIn(
  root: Root,
  { slug, locale, from }: Extract<NewOptions, { kind: 'translation' }>,
): NewDraft | Refusal {
  const glossary = root.glossaries.find((each) => each.articles.hasConcept(slug));
  if (!glossary) return new Refusal(noConcept(root, slug));
  const source = from === undefined ? articleToTranslate(glossary, slug) : glossary.articles.get(slug, from);
  if (!source) return new Refusal(t("new: '{0}' has no article in '{1}'", slug, from ?? ''));
  if (!glossary.articles.locales().includes(locale))
    return new Refusal(
      t("new: there is no locale '{0}'; there are {1}", locale, glossary.articles.locales().join(', ')),
    );
  const known = glossary.articles.get(slug, locale);
  if (known && known.id === known.path) return new Refusal(t("new: '{0}' already exists", known.path));
  if (known) return new Refusal(t("new: '{0}' already has an entry '{1}'", known.path, slug));
  const creation = translationOf(glossary, source, locale);
  const path = creation?.path ?? glossary.pathOf(slug, locale);
  if (!creation)
    return new Refusal(t('new: \'{0}\' is read only; add "writable": true to its source in the configuration', path));
  const draft = newDraft(glossary, creation, draftFiles(root), source);
  return draft ? { draft, concept: slug } : new Refusal(t("new: no entry can be added to '{0}' with certainty", path));
}

function draftFiles(root: Root): DraftFiles {
  return new DraftFiles({
    uriOf: (path) => path,
    textOf: (path) => {
      const result = root.read(path);
      return result?.kind === 'text' ? result.text : undefined;
    },
  });
}

/** With a suggestion. */
function noConcept({ glossaries }: Root, slug: string): string {
  const [near] = glossaries.flatMap((glossary) => nearestSlugs(glossary, slug));
  return near
    ? t("new: there is no concept '{0}'; did you mean '{1}'?", slug, near.slug)
    : t("new: there is no concept '{0}'", slug);
}

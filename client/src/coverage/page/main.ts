import { type ConceptRow, type LocaleProgress, stateAt } from '../../../../server/src/lsp/clientOverviewRequests.ts';
import type { CoverageTexts } from '../coverageTexts.ts';
import { type PageContent, type PageRequests, ROWS_AT_ONCE } from '../pageRequests.ts';
import { type Column, columnsFor } from './columns.ts';
import { element } from './elements.ts';
import { Host } from './host.ts';
import { Matrix } from './matrix.ts';
import { filled, type PageState, readState, shownLocales } from './pageState.ts';
import { type RowRequest, RowStore } from './rowStore.ts';
import { Toolbar } from './toolbar.ts';
import type { RowRange } from './viewport.ts';

type Glossary = PageContent['glossaries'][number];

/** The coverage page: it asks the extension for what it shows, and again whenever something has changed. */
class CoveragePage {
  private readonly root: HTMLElement;
  private readonly host: Host;
  private readonly texts: CoverageTexts;
  private readonly toolbar: Toolbar;
  private readonly matrix: Matrix;
  private readonly rows = new RowStore<ConceptRow>(ROWS_AT_ONCE);
  private state: PageState;
  private content: PageContent | undefined;
  private progress: readonly LocaleProgress[] = [];
  /** Counts updates: an old answer must not replace a newer one. */
  private updates = 0;
  /** Whether the focus of an earlier session has been restored, which requires the rows. */
  private isRestored = false;

  constructor(root: HTMLElement, host: Host, texts: CoverageTexts) {
    this.root = root;
    this.host = host;
    this.texts = texts;
    this.state = readState(host.storedState);
    this.toolbar = new Toolbar(texts, (change) => this.change(change));
    this.matrix = new Matrix(texts.title, {
      needs: (range) => this.load(range),
      activate: (row, column) => this.activate(row, column),
      focus: (row, column) => this.keep({ row: Math.max(row, 0), column }),
    });
  }

  /** Asks for everything again. Rows are shown until there are newer ones. */
  async update(): Promise<void> {
    const update = ++this.updates;
    const content = await this.host.ask('content', null);
    // While the server reads again, what it read before is still shown.
    if (content?.kind === 'loading' && this.content?.kind === 'ready') return;
    const { id } = (content && glossaryOf(content, this.state)) ?? {};
    const progress = id === undefined ? null : await this.host.ask('progress', { glossary: id });
    if (update !== this.updates || !content) return;
    this.content = content;
    this.progress = progress ?? [];
    this.rows.outdate();
    this.draw();
  }

  private change(change: Partial<PageState>): void {
    this.keep(change);
    const isOther = change.glossary !== undefined;
    this.rows.clear();
    this.matrix.scrollToTop();
    this.drawToolbar();
    if (isOther) void this.update();
    else this.load({ start: 0, end: 1 });
  }

  private keep(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    this.host.store(this.state);
  }

  private draw(): void {
    const glossary = this.glossary;
    if (!glossary) {
      this.drawMessage();
      return;
    }
    if (!this.matrix.root.isConnected) this.root.replaceChildren(this.toolbar.root, this.matrix.root);
    this.drawToolbar();
    const { total } = this.rows;
    if (total === undefined) {
      this.load({ start: 0, end: 1 });
      return;
    }
    const { columns, texts, state } = this;
    this.matrix.show({ columns, total, rowAt: (index) => this.rows.at(index), texts, state });
    if (this.isRestored) return;
    this.isRestored = true;
    this.matrix.moveTo(state.row, state.column);
  }

  private drawToolbar(): void {
    const { state, content, glossary } = this;
    if (!content || !glossary) return;
    const concerned = this.concernedLocales(glossary);
    this.toolbar.show({
      state,
      glossary,
      glossaries: content.glossaries,
      progress: this.progress.filter(({ locale }) => concerned.includes(locale)),
      hasOwnLanguages: content.workingLocales.length > 0,
      matching: this.rows.total,
    });
  }

  /** Shows the reason why there is no matrix. */
  private drawMessage(): void {
    const { texts } = this;
    const { kind, percentRead = null } = this.content ?? {};
    const isLoading = kind !== 'none';
    const reading = percentRead === null ? texts.loading : filled(texts.reading, percentRead);
    const message = element('p', { role: 'status' }, isLoading ? reading : texts.none);
    const setUp = element('button', { type: 'button', class: 'primary' }, texts.setUp);
    setUp.addEventListener('click', () => void this.host.ask('setUp', null));
    const heading = element('h1', {}, texts.title);
    this.root.replaceChildren(element('div', { class: 'message' }, heading, message, ...(isLoading ? [] : [setUp])));
  }

  private load(range: RowRange): void {
    const { glossary } = this;
    if (!glossary) return;
    for (const request of this.rows.requests(range)) void this.loadPage(glossary, request);
  }

  private async loadPage(glossary: Glossary, { offset, answer }: RowRequest<ConceptRow>): Promise<void> {
    const page = await this.host.ask('rows', { ...this.query(glossary), offset });
    if (answer(page ?? undefined)) this.draw();
  }

  private query(glossary: Glossary): Omit<PageRequests['rows']['params'], 'offset'> {
    const { query, states, sort } = this.state;
    const filter = states.length === 0 ? {} : { states };
    return { glossary: glossary.id, query, sort, locales: this.concernedLocales(glossary), ...filter };
  }

  private activate(row: number, column: number): void {
    const chosen = this.columns[column];
    const { glossary } = this;
    if (!chosen || !glossary) return;
    if (row < 0) {
      this.change(this.changeOfHeader(chosen));
      return;
    }
    const concept = this.rows.at(row);
    if (!concept) return;
    const locale = chosen.kind === 'locale' ? chosen.locale.tag : localeToOpen(glossary, concept);
    const isMissing = chosen.kind === 'locale' && stateAt(concept.states, chosen.index) === 'missing';
    void this.host.ask('activate', { glossary: glossary.id, slug: concept.slug, locale, isMissing });
  }

  /** The headers of concepts and demand sort; that of a locale limits the filter to it. */
  private changeOfHeader(column: Column): Partial<PageState> {
    if (column.kind === 'name') return { sort: 'name' };
    if (column.kind === 'wanted') return { sort: 'demand' };
    const { tag } = column.locale;
    return { locale: this.state.locale === tag ? '' : tag };
  }

  private get glossary(): Glossary | undefined {
    return this.content && glossaryOf(this.content, this.state);
  }

  private get columns(): Column[] {
    const { glossary, progress } = this;
    return glossary ? columnsFor(glossary.locales, this.localesOf(glossary), progress) : [];
  }

  private localesOf({ locales }: Glossary): string[] {
    const tags = locales.map(({ tag }) => tag);
    return shownLocales(tags, this.content?.workingLocales ?? [], this.state);
  }

  /** The locales of filters and totals. */
  private concernedLocales(glossary: Glossary): readonly string[] {
    const shown = this.localesOf(glossary);
    return shown.includes(this.state.locale) ? [this.state.locale] : shown;
  }
}

/** The chosen glossary, or the first one. */
function glossaryOf({ kind, glossaries }: PageContent, state: PageState): Glossary | undefined {
  if (kind !== 'ready') return undefined;
  return glossaries.find(({ id }) => id === state.glossary) ?? glossaries.find(({ concepts }) => concepts > 0);
}

/** The locale of the entry that has the name of the concept, or the first one with an entry. */
function localeToOpen({ locales }: Glossary, { nameLocale, states }: ConceptRow): string {
  if (nameLocale !== '') return nameLocale;
  const isThere = (index: number): boolean => !['missing', 'no-source'].includes(stateAt(states, index));
  return locales.find((_, index) => isThere(index))?.tag ?? '';
}

async function start(root: HTMLElement): Promise<void> {
  const host = new Host();
  const texts = await host.ask('texts', null);
  if (!texts) return;
  const page = new CoveragePage(root, host, texts);
  host.onChange = () => void page.update();
  await page.update();
}

const root = document.getElementById('coverage');
if (root) void start(root);

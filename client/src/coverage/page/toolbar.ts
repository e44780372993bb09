import type { LocaleProgress } from '../../../../server/src/lsp/clientOverviewRequests.ts';
import type { CoverageTexts } from '../coverageTexts.ts';
import type { ShownGlossary } from '../pageRequests.ts';
import { element, setAttribute } from './elements.ts';
import { FILTER_STATES, filled, type PageState } from './pageState.ts';
import { shapeOf } from './shapes.ts';

/** The content of the toolbar. */
export interface ToolbarContent {
  readonly state: PageState;
  readonly glossaries: readonly ShownGlossary[];
  readonly glossary: ShownGlossary;
  /** The progress of the shown locales that are translated to. */
  readonly progress: readonly LocaleProgress[];
  /** Whether the user has chosen languages. */
  readonly hasOwnLanguages: boolean;
  /** The number of matching concepts; undefined while it is unknown. */
  readonly matching: number | undefined;
}

/** Milliseconds without a keystroke, after which the search starts. */
const PAUSE = 150;

/** The title with totals, and the filters, which are the legend of the matrix too. */
export class Toolbar {
  readonly root: HTMLElement;
  private readonly texts: CoverageTexts;
  private readonly change: (change: Partial<PageState>) => void;
  private readonly summary = element('p', { class: 'quiet' });
  private readonly matching = element('p', { class: 'quiet matching', role: 'status' });
  private readonly search: HTMLInputElement;
  private readonly states = new Map<(typeof FILTER_STATES)[number], HTMLButtonElement>();
  private readonly languages: HTMLSelectElement;
  private readonly glossaries: HTMLSelectElement;
  private readonly clear: HTMLButtonElement;
  private shown: PageState | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(texts: CoverageTexts, change: (change: Partial<PageState>) => void) {
    this.texts = texts;
    this.change = change;
    this.search = element('input', { type: 'search', placeholder: texts.search, 'aria-label': texts.search });
    this.search.addEventListener('input', () => this.searchSoon());
    this.languages = element('select', { 'aria-label': texts.languages });
    this.languages.append(
      element('option', { value: 'mine' }, `${texts.languages}: ${texts.myLanguages}`),
      element('option', { value: 'all' }, `${texts.languages}: ${texts.allLanguages}`),
    );
    this.languages.addEventListener('change', () => change({ isMine: this.languages.value === 'mine', locale: '' }));
    this.glossaries = element('select', { 'aria-label': texts.glossary });
    this.glossaries.addEventListener('change', () => change({ glossary: this.glossaries.value, locale: '' }));
    this.clear = element('button', { type: 'button', class: 'link' }, texts.clear);
    this.clear.addEventListener('click', () => {
      this.search.value = '';
      change({ query: '', states: [], locale: '' });
    });
    const buttons = FILTER_STATES.map((state) => this.stateButton(state));
    const filter = element('div', { role: 'group', class: 'states', 'aria-label': texts.filterByState }, ...buttons);
    const heading = element('header', {}, element('h1', {}, texts.title), this.summary);
    const controls = element('div', { class: 'controls' }, this.search, filter, this.languages, this.glossaries);
    this.root = element(
      'div',
      { class: 'toolbar' },
      heading,
      controls,
      element('div', { class: 'result' }, this.matching, this.clear),
    );
  }

  /** Shows other content; what the user types stays. */
  show({ state, glossaries, glossary, progress, hasOwnLanguages, matching }: ToolbarContent): void {
    const { texts } = this;
    if (this.shown === undefined) this.search.value = state.query;
    this.shown = state;
    this.summary.textContent = glossary.texts.summary;
    for (const [name, button] of this.states) {
      setAttribute(button, 'aria-pressed', String(state.states.includes(name)));
      const count = progress.reduce((sum, each) => sum + each[name], 0);
      button.replaceChildren(
        shapeOf(name),
        `${texts[name]} `,
        element('span', { class: 'count' }, count.toLocaleString()),
      );
    }
    this.languages.hidden = !hasOwnLanguages;
    this.languages.value = state.isMine ? 'mine' : 'all';
    this.glossaries.hidden = glossaries.length < 2;
    this.glossaries.replaceChildren(...glossaries.map(({ id, sources }) => element('option', { value: id }, sources)));
    this.glossaries.value = glossary.id;
    const isFiltered = state.query !== '' || state.states.length > 0;
    this.clear.hidden = !isFiltered && state.locale === '';
    this.matching.textContent =
      matching === undefined
        ? ''
        : matching === 0
          ? texts.nothing
          : isFiltered
            ? filled(glossary.texts.shown, matching)
            : '';
  }

  private stateButton(state: (typeof FILTER_STATES)[number]): HTMLElement {
    const button = element('button', { type: 'button', class: 'state' });
    button.addEventListener('click', () => {
      const { states = [] } = this.shown ?? {};
      const isOn = states.includes(state);
      this.change({ states: FILTER_STATES.filter((each) => (each === state ? !isOn : states.includes(each))) });
    });
    this.states.set(state, button);
    return button;
  }

  private searchSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.change({ query: this.search.value }), PAUSE);
  }
}

import { glossary } from '../../../server/src/glossary/layouts/glossary.ts';
import { macroSyntaxOf } from '../../../server/src/glossary/macros/index.ts';
import { translationStatus } from '../../../server/src/glossary/translationStatus.ts';
import { parseFrontMatter } from '../../../server/src/markdown/frontMatter.ts';
import { parseMarkdown } from '../../../server/src/markdown/parseMarkdown.ts';
import { maskProse } from '../../../server/src/markdown/prose.ts';
import { rules } from '../../../server/src/rules/engine/index.ts';
import { frontMatterShapes, tomlShapes } from '../../support/shapes/frontMatterShapes.ts';
import { markdownShapes } from '../../support/shapes/markdownShapes.ts';
import { mdxShapes } from '../../support/shapes/mdxShapes.ts';
import { macroShapes } from '../../support/shapes/macroShapes.ts';
import { ruleShapes, SHAPE_PATH, shapeGlossary } from '../../support/shapes/ruleShapes.ts';
import { indexWith, numbered, term, termSets, termTexts } from '../../support/shapes/termShapes.ts';
import { rootOf } from '../../support/tree.ts';
import type { LoneGroup } from '../group.ts';
import type { Reading } from '../line.ts';
import { runInTurn } from '../runLines.ts';

/** Work of one kind and size; its data is created before the measurement. */
interface Shape {
  readonly name: string;
  /** The smaller of the two sizes. */
  readonly size: number;
  readonly prepare: (size: number) => Promise<() => void> | (() => void);
}

/** The larger size to the smaller one. */
const STEPS = 4;
const ROUNDS = 4;
/** Seconds. */
const LONGEST = 2;

const markdown = Object.entries(markdownShapes).map(([name, shape]): Shape => ({
  name: `Markdown: ${name}`,
  size: 10_000,
  prepare: (size) => {
    const text = shape(size);
    return () => void maskProse(parseMarkdown(text));
  },
}));

const mdx = Object.entries(mdxShapes).map(([name, shape]): Shape => ({
  name: `MDX: ${name}`,
  size: 10_000,
  prepare: (size) => {
    const text = shape(size);
    return () => void maskProse(parseMarkdown(text, 'mdx'));
  },
}));

const frontMatter = [
  ...Object.entries(frontMatterShapes).map(([name, shape]) => ['front matter', '---', name, shape] as const),
  ...Object.entries(tomlShapes).map(([name, shape]) => ['TOML', '+++', name, shape] as const),
].map(([kind, fence, name, shape]): Shape => ({
  name: `${kind}: ${name}`,
  size: 15_000,
  prepare: (size) => {
    const text = `${fence}\n${shape(size)}\n${fence}\n`;
    return () => void parseFrontMatter(text);
  },
}));

const macroLinks = Object.entries(macroShapes).map(([name, shape]): Shape => ({
  name: `macro links: ${name}`,
  size: 8000,
  prepare: (size) => {
    const text = shape(size);
    const document = parseMarkdown(text);
    return () => {
      for (const syntaxName of ['glossary-tooltip', 'glossary-macro', 'at-form'] as const) {
        const syntax = macroSyntaxOf({ ...glossary, mentions: syntaxName });
        for (const { target } of syntax?.find(document) ?? []) syntax?.keysOf(target);
      }
      translationStatus(text, 'disclaimer.html');
    };
  },
}));

const ruleWork = Object.entries(ruleShapes).map(([name, shape]): Shape => ({
  name: `rules: ${name}`,
  size: 25_000,
  prepare: async (size) => {
    const text = shape(size);
    const root = await rootOf({ ...shapeGlossary, [SHAPE_PATH]: text });
    return () => {
      const subject = root.subject(SHAPE_PATH, text);
      if (!subject) throw new Error('the article is not there');
      for (const rule of rules) for (const report of rule.check(subject)) report.fixes?.();
    };
  },
}));

const sought = termTexts.map(([name, index, piece]): Shape => ({
  name: `terms sought: ${name}`,
  size: 3000,
  prepare: (size) => {
    const text = piece.repeat(size);
    return () => void index.find(text);
  },
}));

const added = termSets.map(([name, locale, make]): Shape => ({
  name: `terms added and removed: ${name}`,
  size: 1000,
  prepare: (size) => {
    const terms = numbered(size, make);
    return () => {
      const index = indexWith(locale, terms);
      for (const each of terms) index.remove(each);
    };
  },
}));

const changed: Shape = {
  name: 'terms changed, with a text to read each time',
  size: 200,
  prepare: (size) => {
    const index = indexWith(
      'pl',
      numbered(2000, (number) => term(`c${number}`, `Rynek${number.toString(36)} docelowy`)),
    );
    return () => {
      for (let number = 0; number < size; number++) {
        index.add(term('x', `Nowy${number} termin`));
        index.find('na rynku docelowym nowego terminu');
        index.remove(term('x', `Nowy${number} termin`));
      }
    };
  },
};

const all: readonly Shape[] = [
  ...markdown,
  ...mdx,
  ...frontMatter,
  ...macroLinks,
  ...ruleWork,
  ...sought,
  ...added,
  changed,
];

/** Shapes that could make a parser, a rule or a search backtrack repeatedly. Tests check the results; this group measures the growth. */
export const shapes: LoneGroup = {
  name: 'Shapes of hostile texts',
  about: 'Texts that could make one part of the program backtrack repeatedly, and texts four times as long.',
  runAlone: async () => {
    const readings: Reading[] = [];
    for (const { name, size, prepare } of all) {
      const warmUp = await prepare(size);
      warmUp();
      for (const times of [1, STEPS]) {
        const work = await prepare(size * times);
        const line = { name, growth: 'linear', rounds: ROUNDS, seconds: LONGEST, work } as const;
        const place = { group: shapes.name, step: `× ${times}`, size: size * times, family: name };
        readings.push(...(await runInTurn([line], undefined, place)));
      }
    }
    return readings;
  },
};

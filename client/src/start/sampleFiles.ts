/** The walkthrough, as VS Code names it: the extension, and its id in `package.json`. */
export const WALKTHROUGH = 'glosswright.glosswright#start';

/** The folder of the sample glossary in the extension. */
export const SAMPLE_FOLDER = 'media/sample';

/** The files of the sample glossary: in a browser, the folder of the extension cannot be listed. */
export const sampleFiles: readonly string[] = [
  'glossary/de/crema.md',
  'glossary/de/espresso.md',
  'glossary/de/extraction.md',
  'glossary/de/grinder.md',
  'glossary/en/crema.md',
  'glossary/en/espresso.md',
  'glossary/en/extraction.md',
  'glossary/en/grinder.md',
  'glossary/en/latte.md',
  'glossary/en/milk-foam.md',
  'glossary/en/portafilter.md',
];

/** Something to try in an article of the sample. */
export interface Exercise {
  /** The cursor is placed at the end of this text. */
  readonly text: string;
  /** The command of VS Code that shows the feature at the cursor. */
  readonly command: string;
}

/** The article of the exercises. */
export const EXERCISE_FILE = 'glossary/en/latte.md';

/** The exercises of the walkthrough, by the command that starts each. */
export const exercises = {
  'glosswright.tryHover': { text: 'A latte is an [espresso', command: 'editor.action.showHover' },
  'glosswright.tryCompletion': { text: 'fills the portafilter', command: 'editor.action.triggerSuggest' },
  'glosswright.tryQuickFix': { text: '(/milk-foan', command: 'editor.action.quickFix' },
} as const satisfies Readonly<Record<string, Exercise>>;

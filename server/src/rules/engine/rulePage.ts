import { unreadableFile } from '../frontMatter/unreadableFile.ts';
import { type RuleDescription, type RuleDocumentation, severities } from './rule.ts';
import { unusedSuppression } from './suppressions/unusedSuppression.ts';

/**
 * Returns the page of a rule, in Markdown: what it reports and why, an example, how to change its severity and how to suppress
 * it. It contains no links, so that it can be shown anywhere: in docs/rules, in a terminal, in a SARIF log.
 */
export function rulePage(rule: RuleDescription): string {
  const { code, severity, summary, documentation } = rule;
  return paragraphs(
    `# ${code}`,
    summary,
    severity === 'off' ? 'Off by default.' : `Default severity: **${severity}**.`,
    documentation.why,
    ...example('## Reported', documentation.wrong),
    ...example('## Corrected', documentation.right),
    ...precision(documentation.measured),
    ...changingSeverity(rule),
    ...suppressing(rule),
  );
}

/** `text` is one article, or several articles separated by lines of `=== path`. */
function example(heading: string, text: string | undefined): string[] {
  if (text === undefined) return [];
  const [beginning = '', ...rest] = text.split(/^=== /m);
  const named = rest.flatMap((file) => {
    const [path = '', ...lines] = file.trimEnd().split('\n');
    return [[`\`${path}\``], block(languageOf(path), lines.join('\n'))].flat();
  });
  return [heading, ...block('markdown', beginning), ...named];
}

function precision(measured: RuleDocumentation['measured']): string[] {
  if (measured === undefined) return [];
  const shares = [
    ['machine translation', measured.machine],
    ['text by people', measured.people],
  ] as const;
  const parts = shares.flatMap(([where, share]) =>
    share === undefined ? [] : [`${share[0]} of ${share[1]} findings in ${where}`],
  );
  return ['## Precision', `Read in public glossaries, and right: ${parts.join(', ')}.`];
}

function changingSeverity({ code, severity }: RuleDescription): string[] {
  const other = severity === 'error' ? 'warning' : 'error';
  return [
    '## Change the severity',
    'In `glosswright.config.json` or the settings of the editor, for all files or for some of them:',
    ...block(
      'json',
      `{\n  "rules": { "${code}": "${other}" },\n  "overrides": [{ "files": ["glossary/pl/**"], "rules": { "${code}": "off" } }]\n}`,
    ),
    `For one run: \`glosswright check --rule ${code}=${other}\`. The severities are ${severities.map((name) => `\`${name}\``).join(', ')} and \`off\`.`,
  ];
}

function suppressing({ code }: RuleDescription): string[] {
  if (code === unusedSuppression.code || code === unreadableFile.code) return [];
  return [
    '## Suppress a finding',
    'For the next line, for a block or for the whole file. You can add a reason after two hyphens:',
    ...block(
      'markdown',
      [
        `<!-- glosswright-disable-next-line ${code} -- the reason -->`,
        '',
        `<!-- glosswright-disable ${code} -->`,
        `<!-- glosswright-enable ${code} -->`,
        '',
        `<!-- glosswright-disable-file ${code} -->`,
      ].join('\n'),
    ),
    'In the front matter, for the whole file:',
    ...block('yaml', `glosswrightDisable: [${code}]`),
  ];
}

/** Returns a code block; empty if there is no text. */
function block(language: string, text: string): string[] {
  return text.trim() === '' ? [] : [`\`\`\`${language}\n${text.trimEnd()}\n\`\`\``];
}

function paragraphs(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

/** Returns the language of a code block with the content of a file. */
function languageOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return extension === 'json' ? 'json' : extension === 'yml' ? 'yaml' : 'markdown';
}

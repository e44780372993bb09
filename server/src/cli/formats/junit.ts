import { localized } from '../../localization/index.ts';
import type { Finding } from '../../rules/engine/rule.ts';
import type { ReportedFile, Reporter } from '../report.ts';
import { xml } from '../safeText.ts';
import { tag, XML_DECLARATION } from './xml.ts';

/**
 * JUnit XML for test reports of build servers: one test suite per checked file, one test case per finding.
 * Errors and warnings are failures; other findings are the output of a passing case. A file without findings is one passing case.
 */
export function junitReporter(pathOf: (path: string) => string): Reporter<ReportedFile> {
  return {
    file: (file, findings) => {
      const path = pathOf(file.path);
      const cases = findings.length === 0 ? [passed(path)] : casesOf(path, file, findings);
      const failed = findings.filter(isFailure).length;
      const opening = tag('testsuite', { name: path, tests: cases.length, failures: failed, errors: 0, time: 0 });
      return `${opening}>\n${cases.join('')}</testsuite>\n`;
    },
    opening: (_, totals) => {
      const tests = totals.findings + totals.emptyFiles;
      const failures = totals.count('error') + totals.count('warning');
      const opening = tag('testsuites', { name: 'glosswright', tests, failures, errors: 0, time: 0 });
      return `${XML_DECLARATION}${opening}>\n`;
    },
    separator: '',
    ending: () => '</testsuites>\n',
  };
}

function passed(path: string): string {
  return `${tag('testcase', { classname: path, name: 'no findings', time: 0 })}/>\n`;
}

/** Readers of the format identify a case by its name and drop duplicates. */
function casesOf(path: string, { lines }: ReportedFile, findings: readonly Finding[]): string[] {
  const named = new Map<string, number>();
  return findings.map((finding) => {
    const { line, character } = lines.positionAt(finding.span.start);
    const place = `${line + 1}:${character + 1}`;
    const name = `${finding.code} (${place})`;
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    const opening = tag('testcase', { classname: path, name: count === 1 ? name : `${name} #${count}`, time: 0 });
    const text = `${path}:${place}: ${finding.severity}: ${localized(finding.message)} (${finding.code})`;
    if (!isFailure(finding)) return `${opening}><system-out>${xml(text)}</system-out></testcase>\n`;
    const failure = tag('failure', { type: finding.severity, message: localized(finding.message) });
    return `${opening}>${failure}>${xml(text)}</failure></testcase>\n`;
  });
}

function isFailure({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

import type { Finding } from '../../rules/engine/rule.ts';
import type { ReportedFile, Reporter } from '../report.ts';
import { xml } from '../safeText.ts';
import { tag, XML_DECLARATION } from './xml.ts';

/**
 * JUnit's XML, for the test reports of build servers: a test suite for each file that was checked, a test case for each finding.
 * Errors and warnings fail; what informs is the output of a case that passes. A file without findings is one case that passes.
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

/** Readers of the format know a case by its name, and keep one of several that have the same. */
function casesOf(path: string, { lines }: ReportedFile, findings: readonly Finding[]): string[] {
  const named = new Map<string, number>();
  return findings.map((finding) => {
    const { line, character } = lines.positionAt(finding.span.start);
    const place = `${line + 1}:${character + 1}`;
    const name = `${finding.code} (${place})`;
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    const opening = tag('testcase', { classname: path, name: count === 1 ? name : `${name} #${count}`, time: 0 });
    const text = `${path}:${place}: ${finding.severity}: ${finding.message} (${finding.code})`;
    if (!isFailure(finding)) return `${opening}><system-out>${xml(text)}</system-out></testcase>\n`;
    const failure = tag('failure', { type: finding.severity, message: finding.message });
    return `${opening}>${failure}>${xml(text)}</failure></testcase>\n`;
  });
}

function isFailure({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

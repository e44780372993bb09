import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import { ruleOffEdits } from '../config/ruleOff.ts';
import type { ActionTarget } from '../features/codeActions.ts';
import type { RuleOff } from '../features/suppress/suppressActions.ts';
import { t } from '../localization/index.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import type { Root } from '../root/root.ts';
import type { ClientFeatures } from './capabilities.ts';
import { OPEN_CONFIGURATION } from './clientRequests.ts';
import { configurationProblem } from './configurationProblem.ts';

/** The input of the action besides the root. */
export interface RuleOffTarget extends Pick<ActionTarget, 'createsFiles' | 'documentChanges'> {
  /** The URI of the configuration file. */
  readonly uri: string;
  readonly features: Pick<ClientFeatures, 'ownCommands' | 'disabledActions'>;
}

/**
 * The action that turns a rule off in the configuration file. While the file has errors, the action reports them, and
 * opens the file at the error. Undefined if the client supports neither.
 */
export function ruleOff(root: Root, code: string, target: RuleOffTarget): RuleOff | undefined {
  const title = t("Turn off '{0}' in {1}", code, CONFIGURATION_FILE);
  if (root.configurationFileErrors.length > 0) return blocked(root, title, target);
  const edit = editOf(root.configurationText, code, target);
  return edit && { title, edit };
}

function blocked(root: Root, title: string, { features }: RuleOffTarget): RuleOff | undefined {
  const problem = configurationProblem(root);
  if (!problem) return undefined;
  const reason = t('Correct this first: {0}', problem.message);
  if (!features.ownCommands) return features.disabledActions ? { title, disabled: { reason } } : undefined;
  const command: CodeAction['command'] = {
    title: reason,
    command: OPEN_CONFIGURATION,
    arguments: [problem.uri, problem.position],
  };
  // VS Code does not show disabled quick fixes.
  return { title: t('{0}: first correct the error in the file', title), command };
}

/** Creates the file if there is none. */
function editOf(
  text: string,
  code: string,
  { uri, createsFiles, documentChanges }: RuleOffTarget,
): WorkspaceEdit | undefined {
  const lines = new LineIndex(text);
  const edits = ruleOffEdits(text, code)?.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText }));
  if (!edits || text !== '') return edits && { changes: { [uri]: edits } };
  if (!createsFiles || !documentChanges) return undefined;
  const options = { overwrite: false, ignoreIfExists: false };
  return {
    documentChanges: [
      { kind: 'create', uri, options },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}

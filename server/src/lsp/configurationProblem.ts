import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import { joinKey, uriOfKey } from '../disk/fileKey.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import type { Root } from '../root/root.ts';
import type { ConfigurationProblem } from './clientRequests.ts';

/** The first error of the root's configuration file, or of the baseline that it names; undefined if there is none. */
export function configurationProblem(root: Root): ConfigurationProblem | undefined {
  const [error] = root.configurationErrors;
  return (
    error && {
      uri: uriOfKey(joinKey(root.key, CONFIGURATION_FILE) ?? root.key),
      position: new LineIndex(root.configurationText).positionAt(error.span.start),
      message: root.describeConfigurationError(error),
      inForce: root.configurationInForce,
    }
  );
}

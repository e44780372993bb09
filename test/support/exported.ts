import { exportContent } from '../../server/src/exchange/exportContent.ts';
import { exportFormat } from '../../server/src/exchange/formats/index.ts';
import type { ColumnsName, ExportFormatName } from '../../server/src/exchange/formats/names.ts';
import type { Selection } from '../../server/src/exchange/selection.ts';
import type { Root } from '../../server/src/root/root.ts';

export interface ExportedOptions extends Partial<Selection> {
  readonly columns?: ColumnsName;
  readonly base?: string;
  /** The other locale of a bilingual format. */
  readonly target?: string;
}

/** The output of `export` for a root whose links have been read. */
export function exported(root: Root, name: ExportFormatName, options: ExportedOptions = {}): string {
  const { columns = 'terms', base = '', target = '' } = options;
  const selection = { locales: [], concepts: [], statuses: [], drafts: false, ...options };
  const textOf = (path: string): string | undefined => {
    const read = root.read(path);
    return read?.kind === 'text' ? read.text : undefined;
  };
  const format = exportFormat(name, columns);
  const { hasRelations } = format;
  const content = exportContent({ glossaries: root.glossaries, textOf, hasRelations, base }, selection);
  const pieces =
    format.kind === 'multilingual' ? format.write(content) : format.write(content, { locale: target, tag: target });
  return [...pieces].join('');
}

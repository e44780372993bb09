const TAG = /<(\/?)([\w:]+)([^>]*?)(\/?)>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Elements whose `type` is their name in the style DCT. */
const TYPED = /^(?:descrip|termNote|admin|transac|transacNote|ref|xref)$/;

/**
 * The content of a TBX file: each text with its parent elements, sorted. Independent of the style, the order, white
 * space and the header. The first term without a status is preferred if no other one is, and the others are admitted.
 */
export function contentOfTbx(file: string): string[] {
  const found: string[] = [];
  const open: { readonly name: string; readonly label: string }[] = [];
  let terms: { term: string; status: string }[] = [];
  const place = (): string => open.map(({ label }) => label).join('/');
  const body = file.slice(file.indexOf('<text>')).replaceAll(/<!--[\s\S]*?-->/g, '');
  for (const [, slash, written = '', attributes = '', isEmpty, text] of body.matchAll(TAG)) {
    const name = written.replace(/^\w+:/, '');
    if (text !== undefined) {
      const shown = decoded(text);
      const [last] = open.slice(-1);
      if (shown === '' || last === undefined) continue;
      if (last.name === 'term') {
        terms.push({ term: shown, status: '' });
        open.splice(-2, 1, { name: 'termSec', label: `termSec ${shown}` });
      }
      const latest = terms.at(-1);
      if (last.label === 'administrativeStatus' && latest) latest.status = shown;
      found.push(`${place()}: ${shown}`);
    } else if (slash === '/') {
      if (name === 'langSec') {
        const prefix = place();
        let isPreferred = terms.some(({ status }) => status.startsWith('preferred'));
        for (const { term } of terms.filter((each) => each.status === '')) {
          found.push(
            `${prefix}/termSec ${term}/administrativeStatus: ${isPreferred ? 'admitted' : 'preferred'}Term-admn-sts`,
          );
          isPreferred = true;
        }
        terms = [];
      }
      open.pop();
    } else if (isEmpty === '') open.push({ name, label: labelOf(name, attributes) });
  }
  return found.toSorted();
}

function labelOf(name: string, attributes: string): string {
  const valueOf = (attribute: string): string | undefined =>
    new RegExp(`(?:^|\\s)${attribute}="([^"]*)"`).exec(attributes)?.[1];
  const category = TYPED.test(name) ? (valueOf('type') ?? name) : name;
  const others = ['id', 'xml:lang', 'target'].flatMap((attribute) => valueOf(attribute) ?? []);
  const type = /^(?:item|refObjectSec)$/.test(name) ? [valueOf('type') ?? ''] : [];
  return [category, ...type, ...others].join(' ');
}

function decoded(text: string): string {
  const plain = text.replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
  return plain.replaceAll(/\s+/g, ' ').trim();
}

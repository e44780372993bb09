const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML 1.0 cannot represent: control characters, unpaired surrogates, and two noncharacters. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu; // oxlint-disable-line no-control-regex -- replaces control characters
/**
 * XML parsers read raw white space in an attribute as a space. Characters that control terminals, and workflow commands in logs,
 * must be escaped, too.
 */
const ESCAPED = /[&<>"\t\n\r\u007f-\u009f\u2028-\u202e\u2066-\u2069]|##(?=\[)/g;

/** Returns text for an XML element, or for an attribute in double quotes. */
export function xml(text: string): string {
  return text
    .replace(UNWRITABLE, '\uFFFD')
    .replace(ESCAPED, (found) => ESCAPES[found] ?? (found === '##' ? '#&#35;' : `&#${found.charCodeAt(0)};`));
}

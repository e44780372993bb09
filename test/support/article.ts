/** An article of the default layout. Its body starts at line 7, 0-based. */
export function article(title: string, body = ''): string {
  return `---\ntitle: ${title}\ndescription: ${title}, described.\n---\n\n# ${title}\n\n${body}\n`;
}

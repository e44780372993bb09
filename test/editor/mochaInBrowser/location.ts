// Mocha looks for its options in the address of a page, which a Web Worker of VS Code does not have.
const scopes: unknown[] = [globalThis, typeof global === 'undefined' ? undefined : global];
for (const scope of scopes)
  if (typeof scope === 'object' && scope !== null && (!('location' in scope) || !scope.location))
    Object.defineProperty(scope, 'location', { value: { search: '' }, configurable: true });

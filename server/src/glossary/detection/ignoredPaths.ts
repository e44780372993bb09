/** Folders whose content is generated, vendored, or there for tests. */
const FOLDERS: ReadonlySet<string> = new Set(
  (
    'node_modules bower_components jspm_packages vendor vendors third_party third-party thirdparty external extern ' +
    'dist build out output target bin obj _site site-packages venv env __pycache__ coverage tmp temp cache ' +
    'test tests __tests__ spec specs e2e testdata test-data test_data fixtures __fixtures__ __mocks__ mocks snapshots ' +
    'archive archived _archive deprecated legacy backup old'
  ).split(' '),
);
/** Folders with glossaries that are examples; they count only if there is no other. */
const EXAMPLES: ReadonlySet<string> = new Set(
  'example examples sample samples demo demos template templates starter starters playground skills'.split(' '),
);
const PROJECTS: ReadonlySet<string> = new Set('packages apps modules plugins services projects libs crates'.split(' '));

/** Folders that start with a dot but belong to a site. */
const HIDDEN_OF_SITES: ReadonlySet<string> = new Set(['.vitepress', '.vuepress', '.obsidian', '.github']);

/** Returns the topmost ignored folder of a path, ending in `/`; undefined if there is none. */
export function ignoredFolderOf(path: string): string | undefined {
  let start = 0;
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
    const name = path.slice(start, end);
    if (FOLDERS.has(name.toLowerCase()) || isHidden(name)) return path.slice(0, end + 1);
    start = end + 1;
  }
  return undefined;
}

/** Whether the path is in an example, or in one of several projects of the repository. */
export function isSecondary(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((name) => EXAMPLES.has(name.toLowerCase()) || PROJECTS.has(name.toLowerCase()));
}

function isHidden(name: string): boolean {
  return name.startsWith('.') && !HIDDEN_OF_SITES.has(name);
}

/** File names, without extension, of pages that are never entries. */
const NO_ENTRIES: ReadonlySet<string> = new Set(
  'readme index changelog contributing code_of_conduct code-of-conduct 404 style-guide styleguide'.split(' '),
);
/** File names in capitals are the repository's own pages: `LICENSE`, `TEMPLATE`, `SUMMARY`. */
const IN_CAPITALS = /^(?:LICEN[CS]E|SECURITY|TEMPLATE|SUMMARY|AUTHORS|MAINTAINERS|STYLE_GUIDE|TODO)$/;

/** Whether a file in a folder of articles is an article, by its name without extension. */
export function isArticleName(stem: string): boolean {
  return (
    !stem.startsWith('_') && !stem.startsWith('.') && !NO_ENTRIES.has(stem.toLowerCase()) && !IN_CAPITALS.test(stem)
  );
}

/** Whether the file is the page of its folder. */
export function isIndexName(stem: string): boolean {
  return /^(?:readme|_?index)$/i.test(stem);
}

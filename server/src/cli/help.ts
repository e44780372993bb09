/** What `glosswright --help` prints. */
export const help = `glosswright: glossary-aware writing

  glosswright check [PATH...]     check a glossary, or files and folders of it
      --format pretty|json|github|sarif|checkstyle|junit|rdjson
                                  how to report (default: pretty)
      --max-warnings N            also fail when there are more than N warnings
      --rule CODE=SEVERITY        error, warning, information, hint or off; may be repeated
      --hints                     report hints too
      --quiet                     report errors only
      --fix                       apply every fix that is certain, and report what is left
      --cache                     keep what was found, and check again only what may have changed since
      --baseline FILE             leave out the findings that FILE holds (default: 'baseline' of the configuration)
      --update-baseline           write what is found into the baseline, and drop what is gone
      --changed [REF]             only what concerns what has changed since REF and HEAD parted, committed or not
                                  (default: origin's default branch; =REF where a file or folder is called so)
      --shard 2/8                 check the second of eight parts; 'merge' makes one report of all parts' JSON
      --root DIR                  the glossary's root, when it is not the nearest above PATH
      --glossary DIR              the glossary that files outside of one are checked with
  glosswright merge FILE...       the reports of 'check --shard --format json' as the one of a run without shards
      --format json|sarif|pretty|github|checkstyle   (default: json)
      --max-warnings N
  glosswright link [PATH...]      show the first mention of each concept that an article could link
      --write                     link them, and leave a file alone that would have a new finding
      --locale TAG                only articles of this locale; may be repeated
      --concept SLUG              only links to this concept; may be repeated
      --format pretty|json|diff   how to show them (default: pretty)
      --root DIR, --glossary DIR  as for check
  glosswright new SLUG --locale TAG
                                  print a draft of the concept's translation, its source's text in comments
      --from TAG                  the locale to translate from (default: the source locale)
      --write                     create the file instead
      --root DIR                  the glossary's root, when it is not the nearest
  glosswright match               find terms in any text
      --locale TAG --terms TERMS.tsv [--lines] [FILE]
  glosswright lsp --stdio         the language server, for every editor
  glosswright --version

Ends with 0 when clean, 1 with findings that fail (link: with something to link), 2 when it could not run.
`;

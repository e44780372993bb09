/**
 * Loads a file or package of the core when it is first needed, with its path or name as in `import`. The bundler, Node and the tests
 * provide it.
 */
declare function require(name: string): unknown;

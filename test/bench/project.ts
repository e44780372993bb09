import { join } from 'node:path';

export const project: string = join(import.meta.dirname, '../..');
/** The folder of corpora and evaluation data that are not part of the project. */
export const shared: string = process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared');
export const generator: string = join(shared, 'corpora/synth.mjs');
/** The built program. */
export const program: string = join(project, 'dist/glosswright.js');

import { version as own } from '../../package.json';

/** The program's version. */
export const version: string = own;

import { t } from '../localization/index.ts';
import { Buffer } from 'node:buffer';
import { decodeText } from '../disk/decode.ts';
import { errorMessage } from '../disk/fileErrors.ts';
import { maximumArticleSize, maximumReportSize } from '../disk/limits.ts';
import { readRegularFile } from '../disk/readBytes.ts';
import { Refusal } from './exit.ts';

/** Reads a file of the command line, or standard input for `-`, of up to 16 MiB. */
export async function readGivenText(file: string): Promise<string | Refusal> {
  const bytes = file === '-' ? await readInput(maximumArticleSize) : readFile(file, maximumArticleSize);
  if (bytes instanceof Refusal) return bytes;
  return textOf(file, bytes);
}

/** Reads a file to import, of up to 512 MiB. */
export function readImportedText(file: string): string | Refusal {
  const bytes = readFile(file, maximumReportSize);
  return bytes instanceof Refusal ? bytes : importedText(file, bytes);
}

/** Decodes the text of a file to import. */
export function importedText(file: string, bytes: Buffer): string | Refusal {
  const { text, encoding, problem } = decodeText(bytes);
  if (problem?.kind === 'binary') return new Refusal(t("'{0}' is not a text", file));
  // Names with damaged characters would be written into the glossary.
  return problem === undefined ? text : new Refusal(invalidText(file, encoding));
}

/** The message for a file whose characters cannot be read. */
export function invalidText(file: string, encoding: string): string {
  return t("'{0}' is not valid {1}; save it as UTF-8", file, encoding.toUpperCase());
}

/** Reads the bytes of a file to import, of up to 512 MiB. */
export function readImportedBytes(file: string): Buffer | Refusal {
  return readFile(file, maximumReportSize);
}

function textOf(file: string, bytes: Buffer): string | Refusal {
  const { text, problem } = decodeText(bytes);
  return problem?.kind === 'binary' ? new Refusal(t("'{0}' is not a text", file)) : text;
}

function readFile(file: string, limit: number): Buffer | Refusal {
  const read = readRegularFile(file, limit);
  return 'problem' in read ? new Refusal(read.problem) : read.bytes;
}

/** Reads standard input to import it, of up to 512 MiB. */
export async function readImportedInput(): Promise<Buffer | Refusal> {
  return readInput(maximumReportSize);
}

async function readInput(limit: number): Promise<Buffer | Refusal> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > limit) return new Refusal(t('standard input is larger than {0} bytes', limit));
      chunks.push(bytes);
    }
  } catch (error) {
    return new Refusal(errorMessage(error));
  }
  return Buffer.concat(chunks);
}

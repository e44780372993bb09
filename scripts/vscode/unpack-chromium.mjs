// Unpacks the Chromium of the package @sparticuz/chromium, whose folder is the argument, into os.tmpdir(). A separate
// program because the package needs a newer Node than this project.
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** For machines without fonts, where Chromium would draw no text. The configuration of the package has fixed folders. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir></fontconfig>
`;

const [, , folder = ''] = process.argv;
const { default: chromium, inflate } = await import(pathToFileURL(join(folder, 'build/index.js')).href);
await chromium.executablePath();
await inflate(join(folder, 'bin/al2023.tar.br')); // libnss3 and related libraries, for machines without them
await writeFile(join(tmpdir(), 'fonts.conf'), fontsConf);

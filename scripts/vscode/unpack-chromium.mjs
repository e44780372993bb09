// Unpacks the Chromium of the package @sparticuz/chromium, whose folder is given, into os.tmpdir().
// Its own program, because the package wants a newer Node than this project does.
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** For machines without any fonts, where Chromium would draw nothing. The package's own names fixed folders. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir></fontconfig>
`;

const [, , folder = ''] = process.argv;
const { default: chromium, inflate } = await import(pathToFileURL(join(folder, 'build/index.js')).href);
await chromium.executablePath();
await inflate(join(folder, 'bin/al2023.tar.br')); // libnss3 and its kin, for machines that lack them
await writeFile(join(tmpdir(), 'fonts.conf'), fontsConf);

// The language of the system must not change the results of tests.
process.env.LC_ALL = 'C';

// In CI, property tests use the same cases in each run, so that a rare failure is not blamed on an unrelated change.
// Elsewhere, each run uses other cases, and a failure prints its seed.
if (process.env.CI) require('fast-check').configureGlobal({ seed: 20261121 });

// Mocha sets no limit: each error of a deeply recursive parser would copy thousands of frames.
Error.stackTraceLimit = 50;

// What programs under test keep between runs, they keep here, and start with nothing.
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const cacheHome = mkdtempSync(join(tmpdir(), 'glosswright-cache-'));
process.env.XDG_CACHE_HOME = cacheHome;
if (process.platform === 'win32') process.env.LOCALAPPDATA = cacheHome;
process.once('exit', () => rmSync(cacheHome, { recursive: true, force: true }));

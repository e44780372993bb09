// The language of the system must not change what tests see.
process.env.LC_ALL = 'C';

// On a server that judges a change, property tests try the same cases at every run: a rare case found by chance would be laid at
// the change's door. Elsewhere every run tries others, and what it finds prints its seed.
if (process.env.CI) require('fast-check').configureGlobal({ seed: 20261121 });

// Mocha sets no limit. Each error of a deeply recursive parser would then copy thousands of frames.
Error.stackTraceLimit = 50;

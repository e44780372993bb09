// The language of the system must not change the results of tests.
process.env.LC_ALL = 'C';

// In CI, property tests use the same cases in each run, so that a rare failure is not blamed on an unrelated change.
// Elsewhere, each run uses other cases, and a failure prints its seed.
if (process.env.CI) require('fast-check').configureGlobal({ seed: 20261121 });

// Mocha sets no limit: each error of a deeply recursive parser would copy thousands of frames.
Error.stackTraceLimit = 50;

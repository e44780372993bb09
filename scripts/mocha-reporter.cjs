// The results of mocha, followed by the list of skipped tests. Dots show the progress to a person; a log has no use for them.
const { reporters, Runner } = require('mocha');

class ResultsAndSkipped extends (process.stdout.isTTY ? reporters.Dot : reporters.Base) {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    /** @type {string[]} */
    const skipped = [];
    runner.on(Runner.constants.EVENT_TEST_PENDING, (test) => skipped.push(test.fullTitle()));
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      if (!process.stdout.isTTY) this.epilogue(); // the dots print it themselves
      for (const title of skipped) console.log(`  skipped: ${title}`);
    });
  }
}

module.exports = ResultsAndSkipped;

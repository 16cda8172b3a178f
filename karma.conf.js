import { CHROME_FLAGS, requireBrowser } from './tools/browser.mjs';

process.env.CHROME_BIN = requireBrowser();

/** The specs that need a browser: the app's, and the package's `*.browser.spec.ts`. */
export default (config) => {
  config.set({
    frameworks: ['jasmine'],
    plugins: ['karma-jasmine', 'karma-chrome-launcher', 'karma-coverage'],
    browsers: ['HeadlessChrome'],
    customLaunchers: { HeadlessChrome: { base: 'ChromeHeadless', flags: CHROME_FLAGS } },
    reporters: ['dots'],
    colors: process.stdout.isTTY === true,
    coverageReporter: { reporters: [{ type: 'text-summary' }] },
    client: {
      jasmine: {
        random: true,
        failSpecWithNoExpectations: true,
        // Real connections take their time on a machine that has much else to do.
        timeoutInterval: 20_000,
      },
    },
  });
};

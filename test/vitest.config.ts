import { defineConfig } from 'vitest/config';

/** Groups run one after another: those that build must not meet, since one build of a project runs at a time. */
export default defineConfig({
  test: {
    // A browser on a busy machine may need longer than the second that is the default; what holds at once takes no longer.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    reporters: ['default', './test/support/tally-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: ['test/site/building/**'],
          globalSetup: ['test/support/built-sites.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'building',
          include: ['test/site/building/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

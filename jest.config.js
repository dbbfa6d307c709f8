/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  transform: {
    // The stand-in for WeChat is plain ES modules, because the demo runs it too.
    '^.+\\.(tsx?|mjs)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  // The plugins' package.json are copied into dist and would claim the same names twice.
  modulePathIgnorePatterns: ['<rootDir>/dist/.+/package\\.json$', '<rootDir>/data/', '<rootDir>/.cache/'],
};

const withDatabase = {
  ...shared,
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
};

module.exports = {
  // Two CMSs at once is as much as a small machine bears.
  maxWorkers: 2,
  projects: [
    /** Pure parts, beside their units: no database, no built project. */
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{src,tests/fakes}/**/*.test.ts'] },
    /** The built project over a real database of its own. */
    { ...withDatabase, displayName: 'database', testMatch: ['<rootDir>/tests/api/**/*.test.ts'] },
    /** A real browser before the served project. */
    { ...withDatabase, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'] },
    /** The real scripts as processes: starting, stopping, being killed. */
    {
      ...shared,
      displayName: 'launch',
      testMatch: ['<rootDir>/tests/launch/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    },
  ],
};

export default {
  'annual-report': { enabled: true, resolve: './src/plugins/annual-report' },
  registers: { enabled: true, resolve: './src/plugins/registers' },
};

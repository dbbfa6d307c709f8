export default [
  'global::security-headers',
  'global::demo-notice',
  'global::health',
  'global::plain-refusals',
  'strapi::logger',
  'strapi::errors',
  'global::unknown-ids',
  {
    // It has to be in the list, but `global::security-headers` says everything that it would say.
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: false,
      dnsPrefetchControl: false,
      frameguard: false,
      hsts: false,
      ieNoOpen: false,
      noSniff: false,
      permittedCrossDomainPolicies: false,
      referrerPolicy: false,
    },
  },
  // No other site's scripts may read here; who may read the public addresses is said in front of the CMS.
  { name: 'strapi::cors', config: { origin: [], credentials: false } },
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'global::readers-page',
  'strapi::favicon',
  'global::published-files',
  'strapi::public',
];

import { ACTIONS } from '../permissions';

const open = (path: string, handler: string) => ({
  method: 'GET' as const,
  path,
  handler: `public-reports.${handler}`,
  config: { auth: false as const },
});

const guarded = (method: 'GET' | 'POST', path: string, handler: string, action: string) => ({
  method,
  path,
  handler: `desk.${handler}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [`plugin::annual-report.${action}`] } },
    ],
  },
});

export default {
  /** Addresses without the plugin's name: they are the product's public face. */
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      open('/annual-reports', 'list'),
      open('/annual-reports/:year', 'read'),
      open('/annual-reports/:year/report.json', 'json'),
      open('/annual-reports/:year/report.html', 'html'),
    ],
  },
  admin: {
    type: 'admin',
    routes: [
      guarded('GET', '/reports/:year', 'draft', ACTIONS.read),
      guarded('GET', '/reports/:year/figures/:key', 'rows', ACTIONS.read),
      guarded('POST', '/reports/:year/publish', 'publish', ACTIONS.publish),
    ],
  },
};

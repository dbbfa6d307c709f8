import { ACTS } from '../acts';
import { actionOf, RIGHT_FOR, type Right } from '../permissions';
import { FORM_NAMES } from '../renderings/forms';

const open = (path: string, handler: string) => ({
  method: 'GET' as const,
  path,
  handler: `public-reports.${handler}`,
  config: { auth: false as const },
});

const guarded = (method: 'GET' | 'POST', path: string, handler: string, right: Right) => ({
  method,
  path,
  handler: `desk.${handler}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [actionOf(right)] } },
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
      ...FORM_NAMES.map((name) => open(`/annual-reports/:year/${name}`, 'file')),
    ],
  },
  admin: {
    type: 'admin',
    routes: [
      guarded('GET', '/reports/:year', 'draft', 'report.read'),
      guarded('GET', '/reports/:year/approved', 'approved', 'report.read'),
      guarded('GET', '/reports/:year/standing', 'standing', 'report.read'),
      guarded('GET', '/reports/:year/figures/:key', 'rows', 'report.read'),
      guarded('GET', '/reports/:year/texts', 'texts', 'report.read'),
      ...ACTS.map((act) => guarded('POST', `/reports/:year/${act}`, act, RIGHT_FOR[act])),
    ],
  },
};

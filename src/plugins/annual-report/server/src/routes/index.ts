import { ACTS } from '../acts';
import { guarded, RIGHT_FOR } from '../permissions';
import { FORM_NAMES } from '../renderings/forms';

const open = (path: string, handler: string) => ({
  method: 'GET' as const,
  path,
  handler: `public-reports.${handler}`,
  config: { auth: false as const },
});

/** Of whoever is logged in: its controller asks whether she may read applications, as the content manager would. */
const asked = (method: 'GET', path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
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
      guarded('GET', '/reports/:year', 'desk.draft', 'report.read'),
      guarded('GET', '/reports/:year/approved', 'desk.approved', 'report.read'),
      guarded('GET', '/reports/:year/standing', 'desk.standing', 'report.read'),
      guarded('GET', '/reports/:year/figures/:key', 'desk.rows', 'report.read'),
      guarded('GET', '/reports/:year/texts', 'desk.texts', 'report.read'),
      asked('GET', '/applications/clocks', 'clock.unfinished'),
      asked('GET', '/applications/:documentId/clock', 'clock.one'),
      asked('GET', '/calendar', 'clock.calendar'),
      guarded('PUT', '/calendar/:year', 'clock.enterYear', 'calendar.write'),
      guarded('DELETE', '/calendar/:year', 'clock.takeBackYear', 'calendar.write'),
      ...ACTS.map((act) => guarded('POST', `/reports/:year/${act}`, `desk.${act}`, RIGHT_FOR[act])),
    ],
  },
};

import { Calendar, File } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ClockPanel } from './clock/ClockPanel';
import { withDeadlines } from './clock/deadline-column';
import { READ, READ_APPLICATIONS } from './permissions';

/** What is used of the content manager's own interface. */
interface ContentManager {
  readonly addEditViewSidePanel: (panels: readonly (typeof ClockPanel)[]) => void;
}

/** The report's side of the panel: 年度报告, 工作日历, and the clock beside applications and in their list. */
export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'plugins/annual-report',
      icon: File,
      intlLabel: { id: 'annual-report.desk', defaultMessage: '年度报告' },
      permissions: READ,
      position: 2,
      Component: () => import('./desk/ReportDesk'),
    });
    app.addMenuLink({
      to: 'plugins/annual-report/calendar',
      icon: Calendar,
      intlLabel: { id: 'annual-report.calendar', defaultMessage: '工作日历' },
      permissions: READ_APPLICATIONS,
      position: 5,
      Component: () => import('./calendar/CalendarPage'),
    });
    app.registerPlugin({ id: 'annual-report', name: '年度报告' });
  },

  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManager;
    addEditViewSidePanel([ClockPanel]);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', withDeadlines);
  },

  registerTrads({ locales }: { locales: string[] }) {
    const data = {
      'annual-report.desk': '年度报告',
      'annual-report.calendar': '工作日历',
      'annual-report.deadline': '期限',
    };
    return Promise.resolve(locales.map((locale) => ({ locale, data })));
  },
};

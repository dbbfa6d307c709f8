import { File } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { READ } from './permissions';

/** The report's side of the panel: one page, 年度报告. */
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
    app.registerPlugin({ id: 'annual-report', name: '年度报告' });
  },

  registerTrads({ locales }: { locales: string[] }) {
    const data = { 'annual-report.desk': '年度报告' };
    return Promise.resolve(locales.map((locale) => ({ locale, data })));
  },
};

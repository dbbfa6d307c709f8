import { BulletList } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { READ_TRAIL } from './trail/permissions';

/** The review's side of the panel. */
export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'plugins/editorial-review/trail',
      icon: BulletList,
      intlLabel: { id: 'editorial-review.trail', defaultMessage: '留痕' },
      permissions: READ_TRAIL,
      position: 4,
      Component: () => import('./trail/TrailPage'),
    });
    app.registerPlugin({ id: 'editorial-review', name: '审核' });
  },

  registerTrads({ locales }: { locales: string[] }) {
    const data = { 'editorial-review.trail': '留痕' };
    return Promise.resolve(locales.map((locale) => ({ locale, data })));
  },
};

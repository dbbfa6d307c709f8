import { BulletList } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { withoutPublication, type DocumentAction } from './item/without-publication';
import { ReviewPanel } from './item/ReviewPanel';
import { ReviewIcon } from './page/ReviewIcon';
import { REVIEW } from './permissions';
import { READ_TRAIL } from './trail/permissions';

type Panel = typeof ReviewPanel;

/** What is used of the content manager's own interface. */
interface ContentManager {
  readonly addEditViewSidePanel: (change: (panels: readonly Panel[]) => Panel[]) => void;
  readonly addDocumentAction: (change: (actions: readonly DocumentAction[]) => DocumentAction[]) => void;
  readonly addBulkAction: (change: (actions: readonly DocumentAction[]) => DocumentAction[]) => void;
}

/** The review's side of the panel: the page 审核, and a part beside the form of every item. */
export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'plugins/editorial-review',
      icon: ReviewIcon,
      intlLabel: { id: 'editorial-review.page', defaultMessage: '审核' },
      permissions: REVIEW,
      position: 1,
      Component: () => import('./page/ReviewPage'),
    });
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

  bootstrap(app: StrapiApp) {
    const apis = app.getPlugin('content-manager').apis as unknown as ContentManager;
    apis.addEditViewSidePanel(([actions, ...others]) =>
      actions ? [actions, ReviewPanel, ...others] : [ReviewPanel],
    );
    apis.addDocumentAction((actions) => actions.map(withoutPublication));
    apis.addBulkAction((actions) => actions.map(withoutPublication));
  },

  registerTrads({ locales }: { locales: string[] }) {
    const data = { 'editorial-review.page': '审核', 'editorial-review.trail': '留痕' };
    return Promise.resolve(locales.map((locale) => ({ locale, data })));
  },
};

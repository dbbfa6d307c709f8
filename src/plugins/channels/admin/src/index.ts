import { PaperPlane } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ItemPanel } from './item/ItemPanel';
import { READ } from './permissions';

/** What is used of the content manager's own interface. */
interface ContentManager {
  readonly addEditViewSidePanel: (panels: readonly (typeof ItemPanel)[]) => void;
}

/** The channels' side of the panel: one page, 发布渠道, and a small part beside the form of an item. */
export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'plugins/channels',
      icon: PaperPlane,
      intlLabel: { id: 'channels.page', defaultMessage: '发布渠道' },
      permissions: READ,
      position: 2,
      Component: () => import('./page/ChannelsPage'),
    });
    app.registerPlugin({ id: 'channels', name: '发布渠道' });
  },

  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManager;
    addEditViewSidePanel([ItemPanel]);
  },

  registerTrads({ locales }: { locales: string[] }) {
    const data = { 'channels.page': '发布渠道' };
    return Promise.resolve(locales.map((locale) => ({ locale, data })));
  },
};

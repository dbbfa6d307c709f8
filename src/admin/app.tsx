import type { StrapiApp } from '@strapi/strapi/admin';
import { showDemoBanner } from './demo-banner';
import { withoutStars } from './self-filled';
import { zhHans } from './translations/zh-Hans';

const LANGUAGE = 'strapi-admin-language';

// The panel speaks Chinese unless a person has chosen otherwise. The panel keeps the bare name.
if (!window.localStorage.getItem(LANGUAGE)) window.localStorage.setItem(LANGUAGE, 'zh-Hans');

// The maker's announcement of its own news is not for an office.
for (const instance of ['undefined', 'false']) {
  window.localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${instance}`, 'true');
}

export default {
  config: {
    locales: ['zh-Hans'],
    translations: { 'zh-Hans': zhHans },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    // Both ask at a door that is closed: it counts the rows of all bodies for everybody.
    app.widgets.register((widgets) =>
      widgets.filter(({ id }) => id !== 'chart-entries' && id !== 'key-statistics'),
    );
  },
  bootstrap(app: StrapiApp) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withoutStars);
    void showDemoBanner();
  },
};

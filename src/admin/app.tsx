import type { StrapiApp } from '@strapi/strapi/admin';

// The panel speaks Chinese unless a person has chosen otherwise.
if (!window.localStorage.getItem('strapi-admin-language')) {
  window.localStorage.setItem('strapi-admin-language', JSON.stringify('zh-Hans').replaceAll('"', ''));
}

export default {
  config: { locales: ['zh-Hans'], tutorials: false, notifications: { releases: false } },
  bootstrap(_app: StrapiApp) {},
};

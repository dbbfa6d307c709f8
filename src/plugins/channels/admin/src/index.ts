import type { StrapiApp } from '@strapi/strapi/admin';

/** The channels' side of the panel. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'channels', name: '发布渠道' });
  },
};

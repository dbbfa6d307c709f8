import type { StrapiApp } from '@strapi/strapi/admin';

/** The review's side of the panel. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'editorial-review', name: '审核' });
  },
};

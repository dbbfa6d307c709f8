import { open, type Part } from '../../../../../plugin-parts/part';
import controller from './controller';

/** The columns and the site they belong to, for those who lay out pages. */
export const catalogue: Part = {
  controllers: { catalogue: controller },
  publicRoutes: [open('GET', '/columns', 'catalogue.list')],
};

import type { Part } from '../../../../../plugin-parts/part';
import { actingService } from './acting';

export const acting: Part = { services: { acting: ({ strapi }) => actingService(strapi) } };

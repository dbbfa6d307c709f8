import type { Core } from '@strapi/strapi';
import { bootstrap } from './bootstrap';
import { register } from './register';
import routes from './routes';
import registersController from './controllers/registers';
import bodies from './services/bodies';
import importService from './services/import';

export default {
  register: ({ strapi }: { strapi: Core.Strapi }) => {
    register(strapi);
  },
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => bootstrap(strapi),
  controllers: { registers: registersController },
  services: { import: importService, bodies },
  routes,
};

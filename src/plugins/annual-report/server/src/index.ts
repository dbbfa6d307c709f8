import type { Core } from '@strapi/strapi';
import editionSchema from './content-types/edition/schema.json';
import stepSchema from './content-types/step/schema.json';
import clock from './controllers/clock';
import desk from './controllers/desk';
import publicReports from './controllers/public-reports';
import { registerRights } from './permissions';
import { ensureImmutability } from './repositories/immutability';
import routes from './routes';
import services from './services';
import { renderMissing } from './use-cases/render-missing';

const logged = (strapi: Core.Strapi) => (error: unknown) =>
  strapi.log.error(`annual-report: ${String(error)}`);

export default {
  contentTypes: { edition: { schema: editionSchema }, step: { schema: stepSchema } },
  controllers: { clock, desk, 'public-reports': publicReports },
  routes,
  services,
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await registerRights(strapi);
    await ensureImmutability(strapi.db.connection);
    // Once it serves, and only where it serves: a start does not wait for pictures, a command renders none.
    strapi.server.httpServer.once('listening', () => void renderMissing(strapi).catch(logged(strapi)));
  },
};

import type { Part } from '../../../../../plugin-parts/part';
import { guarded } from '../permissions';
import controller from './controller';
import service from './service';

/** Everything published as one package, for websites that import. */
export const exporting: Part = {
  controllers: { export: controller },
  services: { export: service },
  panelRoutes: [guarded('GET', '/export', 'export.read', 'read')],
};

import type { Part } from '../../../../../plugin-parts/part';
import { guarded } from '../permissions';
import { auditService } from './audit';
import { adoptWhatStands } from './adopt';
import { trailController } from './controller';
import { headKeeperOf } from './keep-head';
import { protectTrail } from './protection';
import { keyOf, trailService } from './trail';
import { watchAccounts } from './watch-accounts';
import { watchFiles } from './watch-files';
import { watchLogIns } from './watch-log-ins';
import { watchReading } from './watch-reading';
import { watchMembers } from './watch-members';
import { watchRegisters } from './watch-registers';
import { watchRights } from './watch-rights';
import { watchRoles } from './watch-roles';

export const trail: Part = {
  controllers: { trail: trailController },
  services: {
    trail: ({ strapi }) => trailService(strapi, () => new Date()),
    audit: ({ strapi }) => auditService(strapi),
  },
  panelRoutes: [
    guarded('GET', '/trail', 'trail.list', 'trail.read'),
    guarded('GET', '/trail/verify', 'trail.verify', 'trail.read'),
    guarded('GET', '/trail/export', 'trail.export', 'trail.export'),
  ],
  register(strapi) {
    watchRegisters(strapi);
    watchReading(strapi);
  },
  async start(strapi) {
    await protectTrail(strapi);
    await adoptWhatStands(strapi);
    await headKeeperOf(strapi, keyOf(strapi)).bringOn();
    for (const watch of [watchAccounts, watchRoles, watchRights, watchMembers, watchLogIns, watchFiles])
      watch(strapi);
  },
  stop: (strapi) => headKeeperOf(strapi, keyOf(strapi)).bringOn(),
};

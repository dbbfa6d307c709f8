/** The clocks of applications, as other parts ask for them. */
import type { Core } from '@strapi/strapi';
import { byUrgency, clockOf, standingOf } from '../../../domain/calendar/clock';
import type { ClocksService, OpenClock } from '../../../shared/clock';
import { clock } from '../clock';
import { findApplication, findUnfinished } from '../repositories/application-repository';
import { workingCalendar } from './working-calendar';

export const clocks = ({ strapi }: { strapi: Core.Strapi }): ClocksService => ({
  async of(documentId) {
    const row = await findApplication(strapi.db.connection, documentId);
    if (!row) return undefined;
    const { receivedOn } = row;
    if (receivedOn === null) return null;
    return clockOf({ ...row, receivedOn }, await workingCalendar(strapi), clock.today());
  },

  async unfinished(bodies) {
    const rows = await findUnfinished(strapi.db.connection, bodies);
    const calendar = await workingCalendar(strapi);
    const today = clock.today();
    return rows
      .flatMap((row): OpenClock[] => {
        const { documentId, registrationNo, bodyCode, receivedOn } = row;
        if (receivedOn === null) return [];
        const { state, lastDay, left, deadline } = standingOf({ ...row, receivedOn }, calendar, today);
        const { provisional } = deadline;
        return [{ documentId, registrationNo, bodyCode, state, lastDay, left, provisional }];
      })
      .sort(byUrgency);
  },
});

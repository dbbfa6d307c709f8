import type { Part } from '../../../../../plugin-parts/part';
import type { ChecksService } from '../../../shared/checks';

export const checks: Part = {
  services: { checks: (): ChecksService => ({ ofDraft: () => Promise.resolve([]) }) },
};

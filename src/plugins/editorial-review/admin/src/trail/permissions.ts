import { useRBAC, type Permission } from '@strapi/strapi/admin';

const may = (action: string): Permission[] => [
  { action: `plugin::editorial-review.trail.${action}`, subject: null },
];

/** To see the page at all. The lists are made once: the panel compares them by identity. */
export const READ_TRAIL = may('read');
const EXPORT = may('export');

export function useMayExport(): boolean {
  const { allowedActions } = useRBAC(EXPORT);
  return (allowedActions as Readonly<Record<string, boolean>>).canExport === true;
}

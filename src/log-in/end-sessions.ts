import type { Core } from '@strapi/strapi';

interface Sessions {
  hasOrigin(origin: string): boolean;
  (origin: string): { invalidateRefreshToken(userId: string): Promise<void> };
}

/**
 * Ends every session of a person whose password was changed or who was switched off, by whichever way: the CMS
 * does so only where she changes her own, not where an administrator sets another. Called in `bootstrap`.
 */
export function endSessionsWithPassword(strapi: Core.Strapi): void {
  const sessions = (strapi as unknown as { sessionManager: Sessions }).sessionManager;
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    async afterUpdate({ params, result }) {
      const { password, isActive } = (params.data ?? {}) as { password?: unknown; isActive?: unknown };
      const { id } = result as { id?: number };
      if (id === undefined || (password === undefined && isActive !== false)) return;
      if (sessions.hasOrigin('admin')) await sessions('admin').invalidateRefreshToken(String(id));
    },
  });
}

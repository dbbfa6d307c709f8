import type { Part } from '../part';
import { account } from './settings';

/** In the order in which they start. */
const PIECES: readonly Part[] = [account];

/** The WeChat account: what its pieces serve, put together. */
export const wechat: Part = {
  controllers: Object.assign({}, ...PIECES.map((piece) => piece.controllers)) as NonNullable<
    Part['controllers']
  >,
  services: Object.assign({}, ...PIECES.map((piece) => piece.services)) as NonNullable<Part['services']>,
  publicRoutes: PIECES.flatMap((piece) => piece.publicRoutes ?? []),
  panelRoutes: PIECES.flatMap((piece) => piece.panelRoutes ?? []),
  async start(strapi) {
    for (const piece of PIECES) await piece.start?.(strapi);
  },
  async stop(strapi) {
    for (const piece of [...PIECES].reverse()) await piece.stop?.(strapi);
  },
};

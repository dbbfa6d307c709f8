import type { Core } from '@strapi/strapi';

/** A route as the CMS takes it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** `controller.action` */
  readonly handler: string;
  readonly config: object;
}

type Factory = (context: { strapi: Core.Strapi }) => object;

/** Something done at set times, by one process at a time. */
export interface Schedule {
  readonly name: string;
  /** `HH:MM` in Asia/Shanghai: from then on it is due, every day. */
  readonly at: string;
  readonly run: (strapi: Core.Strapi) => Promise<unknown>;
}

/** One part of the plugin: what it serves, and what it begins and ends with. */
export interface Part {
  readonly controllers?: Readonly<Record<string, Factory>>;
  readonly services?: Readonly<Record<string, Factory>>;
  /** Public routes under `/api`, without the plugin's name. */
  readonly publicRoutes?: readonly Route[];
  /** The panel's routes under `/channels`. */
  readonly panelRoutes?: readonly Route[];
  readonly schedules?: readonly Schedule[];
  /** Before the content types are read. */
  readonly register?: (strapi: Core.Strapi) => void;
  /** At every start, in the order of the parts. */
  readonly start?: (strapi: Core.Strapi) => Promise<void>;
  readonly stop?: (strapi: Core.Strapi) => Promise<void>;
}

/** A public route: no log-in, no rights. */
export const open = (method: Route['method'], path: string, handler: string): Route => ({
  method,
  path,
  handler,
  config: { auth: false },
});

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

/** One part of the plugin: what it serves, and what it begins and ends with. */
export interface Part {
  readonly controllers?: Readonly<Record<string, Factory>>;
  readonly services?: Readonly<Record<string, Factory>>;
  /** Public routes under `/api`, without the plugin's name. */
  readonly publicRoutes?: readonly Route[];
  /** The panel's routes, under the plugin's name. */
  readonly panelRoutes?: readonly Route[];
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

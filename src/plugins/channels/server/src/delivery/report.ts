import type { Core } from '@strapi/strapi';
import { reportFault } from '../../../../../plugin-parts/report-fault';

/** Writes an unexpected fault into the log, without its message. */
export const report = (strapi: Core.Strapi) => reportFault(strapi, 'channels');

import type { Permission } from '@strapi/strapi/admin';

const may = (action: string): Permission[] => [{ action: `plugin::annual-report.${action}`, subject: null }];

/** To see a year's draft and the rows behind it. The lists are made once: the panel compares them by identity. */
export const READ = may('report.read');

/** To publish it. */
export const PUBLISH = may('report.publish');

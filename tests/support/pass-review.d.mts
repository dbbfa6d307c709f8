import type { Core } from '@strapi/strapi';

export function passReview(app: Core.Strapi): void;

import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::personnel-notice.personnel-notice');

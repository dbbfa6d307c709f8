import { errors } from '@strapi/utils';
import type { Core, Modules } from '@strapi/strapi';
import type { Change, FieldFault } from './change';
import { choiceFaults } from './choice-faults';
import { itemFaults } from './item-faults';
import { registerFaults } from './register-faults';
import { textFaults } from './text-faults';

/**
 * The panel refuses what import refuses: runs before every write through the document service.
 * @throws ValidationError whose details name each field.
 */
export function refuseUnsoundRows(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const { action, uid } = context;
    if (action === 'create' || action === 'update' || action === 'clone' || action === 'publish') {
      const params = context.params as { documentId?: string; data?: Record<string, unknown> };
      const change = { uid, action, documentId: params.documentId, data: params.data ?? {} };
      const choices = choiceFaults(strapi, change);
      const faults = choices.length > 0 ? choices : await rowFaults(strapi, change);
      if (faults.length > 0) throw refusal(faults);
    }
    return next();
  };
}

async function rowFaults(strapi: Core.Strapi, change: Change): Promise<FieldFault[]> {
  return [
    ...(await registerFaults(strapi, change)),
    ...(await itemFaults(strapi, change)),
    ...(await textFaults(strapi, change)),
  ];
}

function refusal(faults: readonly FieldFault[]): Error {
  const message = faults.map((fault) => fault.message).join('；');
  return new errors.ValidationError(message, {
    errors: faults.map((fault) => ({ path: [fault.path], message: fault.message, name: 'ValidationError' })),
  });
}

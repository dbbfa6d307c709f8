import type { ImportService } from '../../plugins/registers/server/src/services/import';
import type { ImportResult } from '../../plugins/registers/server/src/use-cases/import-types';
import { DemoFailure } from '../demo-failure';
import { ACTOR, BODY_CODE, YEAR, type DemoStep } from '../step';

/** Imports one of the sample's spreadsheets, as `gongkai import` does. */
export function register(name: string, label: string): DemoStep {
  return {
    name: `register:${name}`,
    title: `登记簿：${label}`,
    async run({ strapi, sample }) {
      const service = strapi.plugin('registers').service<ImportService>('import');
      const outcome = await service.importRegister({
        register: name,
        body: BODY_CODE,
        file: await sample.register(YEAR, name),
        actor: { name: ACTOR, mayImportItems: true },
      });
      if (!outcome.ok) throw new DemoFailure('SAMPLE_REFUSED', describe(outcome));
    },
  };
}

function describe({ register: name, problems }: Extract<ImportResult, { ok: false }>): string {
  const [first] = problems;
  const place = first?.line ? `第 ${String(first.line)} 行` : '';
  return `${name}.csv ${place}${first?.column ?? ''}：${first?.message ?? '原因不明'}`;
}

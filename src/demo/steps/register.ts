import { DemoFailure } from '../demo-failure';
import { ACTOR, BODY_CODE, YEAR, type DemoStep } from '../step';

interface Problem {
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** The registers plugin's import, as far as the demo calls it. */
interface ImportService {
  importRegister(request: {
    readonly register: string;
    readonly body: string;
    readonly file: { readonly name: string; readonly bytes: Buffer };
    readonly actor: { readonly name: string; readonly mayImportItems: boolean };
  }): Promise<{ readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] }>;
}

/** Imports one of the sample's spreadsheets, as `gongkai import` does. */
export function register(name: string, label: string): DemoStep {
  return {
    name: `register:${name}`,
    title: `登记簿：${label}`,
    async run({ strapi, sample }) {
      const service = strapi.plugin('registers').service('import') as ImportService;
      const outcome = await service.importRegister({
        register: name,
        body: BODY_CODE,
        file: await sample.register(YEAR, name),
        actor: { name: ACTOR, mayImportItems: true },
      });
      if (!outcome.ok) throw new DemoFailure('SAMPLE_REFUSED', describe(name, outcome.problems));
    },
  };
}

function describe(name: string, problems: readonly Problem[]): string {
  const [first] = problems;
  const place = first?.line ? `第 ${first.line} 行` : '';
  return `${name}.csv ${place}${first?.column ?? ''}：${first?.message ?? '原因不明'}`;
}

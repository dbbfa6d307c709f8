import type { Core } from '@strapi/strapi';
import { ARRANGEMENTS } from './arrangements';
import { modelTexts } from './model-texts';
import { planConfiguration, same, type Configuration, type Written } from './plan-configuration';

interface ConfigurationService {
  findConfiguration(model: { uid: string }): Promise<Configuration>;
  updateConfiguration(model: { uid: string }, configuration: Configuration): Promise<unknown>;
}

interface Model {
  readonly uid: string;
  readonly attributes: object;
}

/** Field groups of ours that an edit form shows. */
const OUR_COMPONENTS = /^body\./;

/**
 * Writes the Chinese names, hints and arrangement of all our types into the content manager's stored
 * views, at every start. What a person changed in the panel stays: what we wrote last is remembered.
 */
export async function nameThePanel(strapi: Core.Strapi): Promise<void> {
  const types = Object.values(strapi.contentTypes as unknown as Record<string, Model>).filter(({ uid }) =>
    uid.startsWith('api::'),
  );
  const components = Object.values(strapi.components as unknown as Record<string, Model>).filter(({ uid }) =>
    OUR_COMPONENTS.test(uid),
  );
  await nameModels(strapi, 'content-types', types);
  await nameModels(strapi, 'components', components);
}

async function nameModels(
  strapi: Core.Strapi,
  kind: 'content-types' | 'components',
  models: readonly Model[],
): Promise<void> {
  const service = strapi.plugin('content-manager').service<ConfigurationService>(kind);
  const memory = strapi.store({ type: 'plugin', name: 'gongkai', key: `panel-${kind}` });
  const written = ((await memory.get({})) ?? {}) as Record<string, Written>;
  const next: Record<string, Written> = {};
  for (const { uid, attributes } of models) {
    const { settings, metadatas, layouts } = await service.findConfiguration({ uid });
    const current = { settings, metadatas, layouts };
    const texts = modelTexts(attributes as Record<string, unknown>);
    const plan = planConfiguration(current, texts, ARRANGEMENTS[uid], written[uid]);
    // Most starts, and every command beside a running server, find it written already.
    if (!same(plan.configuration, current)) await service.updateConfiguration({ uid }, plan.configuration);
    next[uid] = plan.written;
  }
  await memory.set({ value: next });
}

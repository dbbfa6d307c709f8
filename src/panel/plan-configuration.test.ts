import type { Arrangement } from './arrangements';
import { modelTexts } from './model-texts';
import { planConfiguration, type Configuration } from './plan-configuration';

const texts = modelTexts({
  title: { pluginOptions: { gongkai: { label: '标题', hint: '读者看到的' } } },
  bodyCode: { pluginOptions: { gongkai: { label: '代号' } } },
  plain: {},
});
const arrangement: Arrangement = {
  mainField: 'title',
  list: ['title', 'gone'],
  sortBy: 'title',
  sortOrder: 'DESC',
  readOnly: ['bodyCode'],
};
const field = (name: string) => ({
  edit: { label: name, description: '', editable: true },
  list: { label: name, sortable: true },
});
const fresh: Configuration = {
  settings: { mainField: 'plain', defaultSortBy: 'plain', defaultSortOrder: 'ASC', pageSize: 10 },
  metadatas: {
    title: field('title'),
    bodyCode: field('bodyCode'),
    plain: field('plain'),
    createdAt: field('createdAt'),
  },
  layouts: {
    list: ['id', 'plain'],
    edit: [
      [
        { name: 'bodyCode', size: 6 },
        { name: 'title', size: 6 },
      ],
      [{ name: 'plain', size: 6 }],
    ],
  },
};
const first = planConfiguration(fresh, texts, arrangement, undefined);

it('names the fields and lays out the list', () => {
  const { metadatas, settings, layouts } = first.configuration;
  expect(metadatas.title).toEqual({
    edit: { label: '标题', description: '读者看到的', editable: true },
    list: { label: '标题', sortable: true },
  });
  expect(metadatas.plain).toEqual(field('plain'));
  expect(metadatas.createdAt?.list?.label).toBe('创建时间');
  expect(metadatas.bodyCode?.edit?.editable).toBe(false);
  expect(settings).toEqual({
    mainField: 'title',
    defaultSortBy: 'title',
    defaultSortOrder: 'DESC',
    pageSize: 10,
  });
  expect(layouts.list).toEqual(['title']);
  expect(layouts.edit.flat().map(({ name }) => name)).toEqual(['title', 'plain', 'bodyCode']);
});

it('changes nothing the second time', () => {
  const stored = JSON.parse(JSON.stringify(first)) as typeof first;
  expect(planConfiguration(stored.configuration, texts, arrangement, stored.written)).toEqual(stored);
});

it('brings a new wording, but leaves what a person changed, for good', () => {
  const byHand: Configuration = {
    ...first.configuration,
    settings: { ...first.configuration.settings, defaultSortOrder: 'ASC' },
    metadatas: {
      ...first.configuration.metadatas,
      title: {
        ...first.configuration.metadatas.title,
        edit: { label: '我的标题', description: '读者看到的', editable: true },
      },
    },
    layouts: { ...first.configuration.layouts, list: ['plain'] },
  };
  const newTexts = { ...texts, title: { label: '新标题', hint: '新说明' } };
  let again = planConfiguration(byHand, newTexts, arrangement, first.written);
  again = planConfiguration(again.configuration, newTexts, arrangement, again.written);
  expect(again.configuration.metadatas.title).toEqual({
    edit: { label: '我的标题', description: '新说明', editable: true },
    list: { label: '新标题', sortable: true },
  });
  expect(again.configuration.settings.defaultSortOrder).toBe('ASC');
  expect(again.configuration.layouts.list).toEqual(['plain']);
});

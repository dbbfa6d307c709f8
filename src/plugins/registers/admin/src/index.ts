import { Upload } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import type { FieldProps } from './fields/field-props';
import { showAsPeopleWrite } from './list-columns';

const COLUMNS_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';

/** The CMS types a field's component as one without props, and then hands it props. */
const asField = (module: { default: ComponentType<FieldProps> }) => ({
  default: module.default as ComponentType,
});

/** The registers' side of the panel: their two kinds of fields, and the page for importing. */
export default {
  register(app: StrapiApp) {
    app.customFields.register([
      {
        name: 'choice',
        pluginId: 'registers',
        type: 'string',
        intlLabel: { id: 'registers.choice', defaultMessage: '选项' },
        intlDescription: { id: 'registers.choice.description', defaultMessage: '从固定的几个词里选一个' },
        components: { Input: async () => asField(await import('./fields/ChoiceInput')) },
      },
      {
        name: 'yuan',
        pluginId: 'registers',
        type: 'biginteger',
        intlLabel: { id: 'registers.yuan', defaultMessage: '金额' },
        intlDescription: { id: 'registers.yuan.description', defaultMessage: '以元填写，以分保存' },
        components: { Input: async () => asField(await import('./fields/YuanInput')) },
      },
    ]);
    app.addMenuLink({
      to: 'plugins/registers',
      icon: Upload,
      intlLabel: { id: 'registers.import', defaultMessage: '导入登记簿' },
      permissions: [
        { action: 'plugin::registers.import', subject: null },
        { action: 'plugin::registers.import-items', subject: null },
      ],
      position: 3,
      Component: () => import('./import/ImportPage'),
    });
    app.registerPlugin({ id: 'registers', name: '登记簿' });
  },

  bootstrap(app: StrapiApp) {
    app.registerHook(COLUMNS_HOOK, showAsPeopleWrite);
  },

  registerTrads({ locales }: { locales: string[] }) {
    const data = {
      'registers.import': '导入登记簿',
      'registers.choice': '选项',
      'registers.choice.description': '从固定的几个词里选一个',
      'registers.yuan': '金额',
      'registers.yuan.description': '以元填写，以分保存',
    };
    return Promise.resolve(locales.map((locale) => ({ locale, data })));
  },
};

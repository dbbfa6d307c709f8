import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { typeOfModel } from '../names';
import { ItemChannels } from './ItemChannels';

/** Beside the form of an item: where it is, and the ways to bring it there. */
export const ItemPanel: PanelComponent = ({ model, documentId, document }) => {
  const type = typeOfModel(model);
  if (!type || !documentId || !document) return null;
  const published = document.status === 'published' || document.status === 'modified';
  return {
    title: '发布到公众号和网站',
    content: (
      <ItemChannels
        type={type}
        documentId={documentId}
        title={typeof document.title === 'string' ? document.title : ''}
        published={published}
      />
    ),
  };
};

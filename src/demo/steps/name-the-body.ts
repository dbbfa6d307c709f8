import { BODY_CODE, type DemoStep } from '../step';

const UID = 'api::body.body';

/** The body that the first start made gets the sample's name, contact and settings. */
export const nameTheBody: DemoStep = {
  name: 'body',
  title: '公开主体',
  async run({ strapi, sample }) {
    const data = (await sample.body()) as object;
    const body = await strapi.documents(UID).findFirst({ filters: { bodyCode: BODY_CODE } });
    if (body) {
      await strapi.documents(UID).update({ documentId: body.documentId, data: data as never });
    } else {
      await strapi.documents(UID).create({ data: { ...data, bodyCode: BODY_CODE } as never });
    }
  },
};

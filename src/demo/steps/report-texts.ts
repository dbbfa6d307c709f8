import { BODY_CODE, YEAR, type DemoStep } from '../step';

const UID = 'api::annual-report.annual-report';

/** The township's own wording of its report; where somebody has begun the year's entry, theirs stays. */
export const reportTexts: DemoStep = {
  name: 'report-texts',
  title: '年度报告的文字',
  async run({ strapi, sample }) {
    const begun = await strapi
      .documents(UID)
      .findFirst({ filters: { bodyCode: BODY_CODE, year: YEAR } as never });
    if (begun) return;
    const texts = await sample.texts(YEAR);
    await strapi.documents(UID).create({ data: { ...texts, year: YEAR, bodyCode: BODY_CODE } as never });
  },
};

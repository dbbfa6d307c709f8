import type { Rule } from './rule';

/** Last year of which the report follows the form of 2019. */
const LAST_OF_2019 = 2020;

const NOTICE = { '2019': '国办公开办函〔2019〕60号', '2021': '国办公开办函〔2021〕30号' } as const;

/** The form of 2019 is for the reports of 2019 and 2020, that of 2021 for later ones. */
export const formOfYear: Rule = {
  source: '国办公开办函〔2019〕60号；国办公开办函〔2021〕30号',
  check({ form, year }) {
    const expected = year <= LAST_OF_2019 ? '2019' : '2021';
    if (form === expected) return [];
    return [
      {
        code: 'STRUCTURE',
        severity: 'info',
        where: 'form',
        expected,
        actual: form,
        message: `${year}年的报告用的是${NOTICE[form]}的格式，这一年通常用${NOTICE[expected]}的格式。`,
        fix: '如果当年就是这样公布的，不用改；如果是填错了格式，请改用当年的格式。',
      },
    ];
  },
};

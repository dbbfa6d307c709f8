import type { Finding } from '../../../shared/report';
import type { Subject } from '../subject';
import { paragraphsOf } from '../text/passages';
import { plain } from '../text/reading';
import { remark } from './remark';

const FIRST_OF_2021 = 2021;
const SUPERSEDED = /[〔【[（]2019[〕】\]）]60号/;

/** Reports of 2019 and 2020 follow the form of 2019, those since 2021 that of 2021. */
export function structureOfForm(subject: Subject): Finding[] {
  const { year, form } = subject;
  const due = year >= FIRST_OF_2021 ? '2021' : '2019';
  const findings: Finding[] =
    form === due || year < 2019
      ? []
      : [
          remark(
            'form',
            due,
            form,
            `${year} 年的报告应当用 ${due} 年的格式，这份报告用的是 ${form} 年的格式。`,
            `按 ${due} 年的格式重新填写表格。`,
          ),
        ];
  if (due !== '2021') return findings;
  const cited = paragraphsOf(subject).find(({ text }) => SUPERSEDED.test(plain(text)));
  if (!cited) return findings;
  return [
    ...findings,
    remark(
      cited.where,
      '国办公开办函〔2021〕30号',
      '国办公开办函〔2019〕60号',
      `“${cited.place}”引用的国办公开办函〔2019〕60号已被〔2021〕30号取代。`,
      '把依据改为国办公开办函〔2021〕30号。',
    ),
  ];
}

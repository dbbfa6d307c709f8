import type { Finding } from '../../../shared/report';
import { SECTIONS, type SectionId } from '../../form/sections';
import type { Subject } from '../subject';
import { isWhole } from '../text/passages';
import { plain } from '../text/reading';
import { remark } from './remark';

const CHINESE = '一二三四五六七八九十';
const NUMBERED = /^([一二三四五六七八九十]+|\d+)([、.．，]?)(.*)$/s;

/** Common wordings that say the same as the form's. */
const VARIANTS: Readonly<Record<SectionId, RegExp>> = {
  overview: /^(?:政府信息公开工作)?(?:总体|基本)情况$/,
  proactive: /^(?:本机关)?主动公开(?:政府信息)?的?情况$/,
  applications: /^(?:本机关)?收到和处理政府信息公开申请的?情况$/,
  reviews: /^因?政府信息公开(?:工作)?(?:被)?(?:申请|提起)?行政复议[、和及，](?:被?提起)?行政诉讼的?情况$/,
  problems: /^(?:政府信息公开工作)?存在的?(?:主要)?问题[和及与](?:改进|整改)(?:的)?(?:情况|措施)$/,
  other: /^其[他它]需要?报告的?事项$/,
};

function ofHeading(id: SectionId, heading: string, index: number, form: string): Finding[] {
  const where = `sections.${id}`;
  const said = plain(heading);
  const [, number = '', mark = '', words = said] = NUMBERED.exec(said) ?? [];
  const due = CHINESE[index] ?? '';
  const fix = `标题改为“${form}”。`;
  const findings: Finding[] = [];
  if (number !== due || mark !== '、') {
    findings.push(remark(where, `${due}、`, number + mark, `标题“${heading}”的序号应写作“${due}、”。`, fix));
  }
  if (!VARIANTS[id].test(words)) {
    findings.push(remark(where, form, heading, `标题“${heading}”与格式规定的“${form}”不同。`, fix));
  }
  return findings;
}

function ofOrder(ids: readonly SectionId[], missing: boolean): Finding[] {
  const places = ids.map((id) => SECTIONS.findIndex((section) => section.id === id));
  const findings: Finding[] = SECTIONS.filter(({ id }) => missing && !ids.includes(id)).map(
    ({ id, heading }) =>
      remark(`sections.${id}`, heading, '缺少', `报告里没有“${heading}”这一部分。`, '按格式补上这一部分。'),
  );
  const twice = SECTIONS.filter(({ id }) => ids.filter((each) => each === id).length > 1);
  findings.push(
    ...twice.map(({ id, heading }) =>
      remark(`sections.${id}`, heading, '重复', `“${heading}”出现了不止一次。`, '把同一部分合在一起。'),
    ),
  );
  if (places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0))) {
    const order = SECTIONS.map(({ heading }) => heading.slice(0, 1)).join('');
    const actual = places.map((place) => CHINESE[place]).join('');
    findings.push(
      remark(
        'sections',
        order,
        actual,
        '各部分的先后次序与格式规定的不同。',
        '按格式规定的一至六的次序排列。',
      ),
    );
  }
  return findings;
}

/** A heading of the same rank that the form does not know: 七、附件. */
function extras({ sections }: Subject): Finding[] {
  return sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'table') return [];
      const said = plain(block.text);
      if (!/^[七八九十][、.][^。；，]{2,24}$/.test(said)) return [];
      return [
        remark(
          `sections.${id}`,
          '六个部分',
          said,
          `“${said}”不在格式规定的六个部分之内。`,
          '把内容并入“六、其他需要报告的事项”。',
        ),
      ];
    }),
  );
}

/** The six sections: their wording, numbers, order, and whether all are there. */
export function structureOfHeadings(subject: Subject): Finding[] {
  const { sections } = subject;
  if (sections.length === 0) return [];
  return [
    ...sections.flatMap(({ id, heading }) => {
      const index = SECTIONS.findIndex((section) => section.id === id);
      const form = SECTIONS[index]?.heading ?? '';
      return plain(heading) === form ? [] : ofHeading(id, heading, index, form);
    }),
    ...ofOrder(
      sections.map(({ id }) => id),
      isWhole(subject),
    ),
    ...extras(subject),
  ];
}

import type { Finding } from '../../shared/report';
import { SECTIONS } from '../form/sections';
import type { Rule } from './rule';
import type { Subject } from './subject';
import { isWhole, writtenIn } from './text/passages';
import { plain, withoutEnd } from './text/reading';

/** 无, 本年度不存在问题: nothing is said of what went wrong. */
const SAYS_NONE =
  /^[^，]{0,14}?(?:无|暂无|没有|不存在|未发现)(?:任何|其他|明显|突出)?(?:存在)?的?(?:主要)?(?:问题|不足|情况|内容)?(?:[及和与](?:改进|整改)的?(?:措施|情况)?)?$/;

const PART_TITLE =
  /^(?:（[一二三四五]）|[一二三四五\d]+[、.])?[^，。]{0,16}(?:问题|不足|情况|措施|打算|方面)$/;

/** （一）存在问题。无。（二）改进情况。无。 */
function everyPartSaysNone(said: string): boolean {
  if (said.length > 120) return false;
  const parts = said.split(/[。：；]/).filter((part) => part !== '');
  const rest = parts.filter((part) => !PART_TITLE.test(part) || SAYS_NONE.test(part));
  return rest.length > 0 && rest.every((part) => SAYS_NONE.test(part));
}

const REMEDY = {
  overview: '写明主动公开、依申请公开、政府信息管理、平台建设和监督保障的情况。',
  problems: '在本年的“年度报告”里写明存在的主要问题和改进情况。',
  other: '至少写明信息处理费的收取情况；没有其他事项的，写“无其他需要报告的事项”。',
} as const;

type Written = keyof typeof REMEDY;

const hasText = (id: string): id is Written => id in REMEDY;

function emptiness(id: Written, text: string, settings: Subject['settings']): string | null {
  const said = withoutEnd(plain(text));
  if (said === '') return '还没有写';
  if (id === 'overview') return /^[本我]?[^，。]{0,6}(?:无|暂无|略)$/.test(said) ? `只写了“${said}”` : null;
  if (id !== 'problems') return null;
  if (said.length < settings.shortestSection) return `只有 ${said.length} 个字`;
  return SAYS_NONE.test(said) || everyPartSaysNone(said) ? `只写了“${said}”` : null;
}

/** The sections that are told in words must be there and say something; section five cannot be 无. */
export const sectionEmpty: Rule = {
  source: '政府信息公开条例第五十条；国办公开办函〔2021〕30号第一、五、六部分',
  check: (subject) =>
    SECTIONS.flatMap(({ id, heading }): Finding[] => {
      if (!hasText(id)) return [];
      const section = subject.sections.find((each) => each.id === id);
      if (!section && !isWhole(subject)) return [];
      const text = writtenIn(section);
      const reason = emptiness(id, text, subject.settings);
      if (reason === null) return [];
      return [
        {
          code: 'SECTION_EMPTY',
          severity: 'error',
          where: `sections.${id}`,
          expected: id === 'problems' ? subject.settings.shortestSection : 1,
          actual: plain(text).length,
          message: `“${section?.heading ?? heading}”${reason}，这一部分必须如实写明。`,
          fix: REMEDY[id],
        },
      ];
    }),
};

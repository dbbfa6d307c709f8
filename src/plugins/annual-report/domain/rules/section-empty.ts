import { SECTIONS } from '../form/sections';
import type { Rule } from './rule';

const { heading } = SECTIONS[4];

/** Section five has to say what the year's problems were and what was done: it cannot be blank or 无. */
export const sectionEmpty: Rule = {
  source: '政府信息公开条例第五十条第（五）项；国办公开办函〔2021〕30号第五部分',
  check: ({ sections, settings }) => {
    const section = sections.find(({ id }) => id === 'problems');
    if (!section) return [];
    const written = section.blocks
      .map((block) => (block.kind === 'paragraph' ? block.text : ''))
      .join('')
      .replace(/\s/g, '').length;
    if (written >= settings.shortestSection) return [];
    return [
      {
        code: 'SECTION_EMPTY',
        severity: 'error',
        where: 'sections.problems',
        expected: settings.shortestSection,
        actual: written,
        message: `“${heading}”${written === 0 ? '还没有写' : `只有 ${written} 个字`}，这一部分必须如实写明。`,
        fix: '在本年的“年度报告”里写明存在的主要问题和改进情况。',
      },
    ];
  },
};

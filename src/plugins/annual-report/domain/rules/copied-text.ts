import type { Finding, Section } from '../../shared/report';
import type { Rule } from './rule';
import type { Subject } from './subject';
import { bareText, closestPassage, shareCopied } from './text/likeness';
import { writtenIn } from './text/passages';
import { plain, quote } from './text/reading';

/** Shorter texts say the same each year because there is nothing else to say. */
const SHORTEST = 60;
const LONGEST_QUOTE = 60;

/** 未收取信息处理费, 承办建议提案3件, 无其他事项: statements of fact that have one wording. */
const FORMULA = /\d|信息处理费|收费|人大|政协|建议提案|无其他|没有其他/;

/** Section five is prose throughout; of section six only what is more than a formula is compared. */
function compared(section: Section | undefined): string {
  const text = writtenIn(section);
  if (section?.id !== 'other') return text;
  return text
    .split(/(?<=[。\n])/)
    .filter((sentence) => !FORMULA.test(plain(sentence).replace(/\d{4}年度?/g, '')))
    .join('');
}

function check({ sections, previous, settings }: Subject): Finding[] {
  const limit = Math.round(settings.copiedFrom * 100);
  return (['problems', 'other'] as const).flatMap((id): Finding[] => {
    const section = sections.find((each) => each.id === id);
    const text = compared(section);
    const earlier = compared(previous?.sections.find((each) => each.id === id));
    if (!section || !previous || bareText(text).length < SHORTEST) return [];
    const share = shareCopied(text, earlier);
    if (share < settings.copiedFrom) return [];
    const { now, before } = closestPassage(text, earlier);
    const percent = Math.round(share * 100);
    return [
      {
        code: 'COPIED_TEXT',
        severity: 'warning',
        where: `sections.${id}`,
        expected: limit,
        actual: percent,
        message:
          `“${section.heading}”有 ${percent}% 的文字与 ${previous.year} 年的报告相同（达到 ${limit}% 即提醒）。` +
          `最相近的一段，今年：“${quote(now, LONGEST_QUOTE)}”；${previous.year} 年：“${quote(before, LONGEST_QUOTE)}”。`,
        fix: '按今年的实际情况重写这一部分；确有理由沿用的，提交时写明理由。',
      },
    ];
  });
}

/**
 * Sections five and six repeat last year's. Section one is left out: it is written from the body's template
 * on purpose, and its numbers change.
 */
export const copiedText: Rule = {
  source: '条例第四十七条；上级抽查把内容雷同、照搬往年列为问题',
  check,
};

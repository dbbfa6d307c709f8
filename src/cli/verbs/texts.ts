import type { Block } from '../../plugins/annual-report/shared/report';
import type { TextOfYear, TextsOfYear } from '../../plugins/annual-report/shared/texts';
import { openReport } from '../report-service';
import { atMost, say, type Verb } from '../verb';

const SOURCES: Readonly<Record<TextOfYear['source'], string>> = {
  year: '本年的年度报告',
  template: '年度报告文字模板',
  builtIn: '内置文字',
};

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [] : [`    ${block.text}`]));

function tell(text: TextOfYear, quotes: TextsOfYear['quotes']): string[] {
  const now = text.fault ? [`    ${text.fault}`] : linesOf(text.filled);
  const before = text.lastYear ? linesOf(text.lastYear) : ['    （没有）'];
  return [
    `【${text.name}】`,
    ...(text.hint ? [`  ${text.hint}`] : []),
    `  本年（取自${SOURCES[text.source]}）：`,
    ...(now.length > 0 ? now : ['    （没有写）']),
    ...(quotes ? [`  上年（${quotes.year}年第 ${quotes.edition} 版）：`, ...before] : []),
    '',
  ];
}

export const textsVerb: Verb = {
  name: 'texts',
  summary: '列出某年年度报告的各段文字，上年的文字在旁',
  help: `用法：gongkai texts <年度> [--body <机关>] [--json]

每一段列出：文字取自哪里、填入数字后的样子、上年公布的文字。只供对照，不写入任何东西。
  --body <机关>   名称、代号或统一社会信用代码；不写则为本机关
  --json          输出数据，另有本年、模板和内置的原文

例：npm run gongkai -- texts 2023`,
  options: {},
  async run(call, io) {
    atMost(call, 1);
    const { service, where } = await openReport(call, io);
    const texts = await service.texts(where);
    if (call.values.json) say(io.stdout, JSON.stringify(texts, null, 2));
    else say(io.stdout, texts.texts.flatMap((text) => tell(text, texts.quotes)).join('\n'));
    return texts.texts.some(({ fault }) => fault !== null) ? 1 : 0;
  },
};

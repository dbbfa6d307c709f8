import { choice, date, plain, text, year } from '../column';
import type { Register } from '../register';
import { concludedAfterReceived, outcomeNeedsConclusion } from '../rules';

const CLASSES = ['A', 'B', 'C', 'D'].map((value) => ({ value, also: [`${value}类`] }));

export const proposals: Register = {
  name: 'proposals',
  title: '建议提案登记',
  uid: 'api::proposal.proposal',
  key: ['proposalNo'],
  columns: [
    text('proposalNo', '编号', {
      required: true,
      maxLength: 120,
      help: '不能重复',
      example: '区人大〔2023〕15号',
    }),
    choice('kind', '类型', {
      required: true,
      choices: plain('人大代表建议', '政协提案'),
      example: '人大代表建议',
    }),
    year('year', '年度', { required: true, example: '2023' }),
    date('receivedOn', '收到日期', { example: '2023-03-01' }),
    date('concludedOn', '办结日期', { help: '还没有办结的留空', example: '2023-06-20' }),
    choice('resultClass', '结果类别', { choices: CLASSES, help: 'A、B、C 或 D', example: 'B' }),
  ],
  rules: [
    concludedAfterReceived('receivedOn', 'concludedOn', '收到日期', '办结日期'),
    // The reverse is taken: not every place gives its proposals a class.
    outcomeNeedsConclusion('resultClass', 'concludedOn', '结果类别', '办结日期'),
  ],
};

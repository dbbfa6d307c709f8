import { choice, date, decimal, plain, text, year } from '../column';
import type { Register } from '../register';
import { figureIsNamed, natureSaysWhence, unitFitsValue } from '../rules-declared';
import { NATURES, UNITS } from '../../shared/declared';

/**
 * Numbers that no register holds, and numbers that must differ from what the registers give.
 * Whether a figure of that name exists is known only where a report is assembled.
 */
export const declared: Register = {
  name: 'declared',
  title: '外来数字和核定数字登记',
  uid: 'api::declared-figure.declared-figure',
  key: ['figureKey', 'year'],
  columns: [
    year('year', '年度', { required: true, example: '2023' }),
    text('figureKey', '数字', {
      required: true,
      maxLength: 120,
      help: '报告里已有的数字写它的名字，命令 assemble 和报告数据里列着；没有的另起一个，以 declared. 开头',
      example: 'proactive.licences',
    }),
    decimal('value', '数值', {
      required: true,
      help: '不带单位；件、条等是整数，元最多两位小数，万元最多六位小数',
      example: '12',
    }),
    choice('nature', '性质', {
      required: true,
      choices: plain(...Object.values(NATURES)),
      help: '登记簿里没有的填外单位提供；登记簿算得出而须改用别的数，填核定更正',
      example: NATURES.declared,
    }),
    text('name', '名称', { maxLength: 100, help: 'declared. 开头的必填：报告里怎样称呼它' }),
    choice('unit', '单位', {
      choices: plain(...UNITS),
      help: 'declared. 开头的必填；其他数字可不填，填了须与报告的单位一致',
    }),
    text('source', '来源', {
      help: '外单位提供的必填：由哪个单位提供，会印在报告里',
      example: '某区行政审批局',
    }),
    date('sourceDate', '来源日期', { help: '外单位提供的必填：哪一天提供的', example: '2024-01-05' }),
    text('reason', '理由', {
      maxLength: 1000,
      multiline: true,
      help: '核定更正的必填：为什么与登记不同；不公开',
    }),
  ],
  rules: [figureIsNamed, natureSaysWhence, unitFitsValue],
};

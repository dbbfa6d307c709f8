import { choice, count, money, plain, year } from '../column';
import type { Register } from '../register';
import { tallySaysHowMuch } from '../rules';

export const tallies: Register = {
  name: 'tallies',
  title: '行政事项统计',
  uid: 'api::administrative-tally.administrative-tally',
  key: [],
  columns: [
    year('year', '年度', { required: true, example: '2023' }),
    choice('matter', '事项', {
      required: true,
      choices: plain('行政许可', '行政处罚', '行政强制', '行政事业性收费'),
      help: '一年一个事项可以分多行，报告里相加',
      example: '行政许可',
    }),
    count('quantity', '数量', {
      unit: '件',
      max: 1_000_000_000_000,
      help: '行政许可、行政处罚、行政强制的处理决定件数',
      example: '12',
    }),
    money('amount', '金额', { help: '单位：元，最多两位小数；行政事业性收费填' }),
  ],
  rules: [tallySaysHowMuch],
};

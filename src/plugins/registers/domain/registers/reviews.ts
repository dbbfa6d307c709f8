import { choice, date, plain, text } from '../column';
import type { Register } from '../register';
import { concludedAfterReceived, outcomeWithConclusion, routeOfLawsuits } from '../rules';

export const reviews: Register = {
  name: 'reviews',
  title: '行政复议和行政诉讼登记',
  uid: 'api::review-case.review-case',
  key: ['caseNo'],
  columns: [
    text('caseNo', '案号', {
      required: true,
      maxLength: 120,
      help: '一案一个，不能重复',
      example: '复议〔2023〕1号',
    }),
    choice('kind', '类型', { required: true, choices: plain('行政复议', '行政诉讼'), example: '行政复议' }),
    choice('route', '起诉方式', {
      choices: plain('未经复议直接起诉', '复议后起诉'),
      help: '只有行政诉讼填，行政诉讼必填',
    }),
    date('receivedOn', '收到日期', { required: true, example: '2023-05-08' }),
    date('concludedOn', '结案日期', { help: '还没有结案的留空；填了就要填结果', example: '2023-07-06' }),
    choice('result', '结果', {
      choices: plain('结果维持', '结果纠正', '其他结果'),
      help: '还没有结案的留空',
      example: '结果维持',
    }),
  ],
  rules: [
    concludedAfterReceived('receivedOn', 'concludedOn', '收到日期', '结案日期'),
    outcomeWithConclusion('result', 'concludedOn', '结果', '结案日期'),
    routeOfLawsuits,
  ],
};

import { OUTCOMES } from '../choices/outcomes';
import { choice, date, money, plain, text } from '../column';
import type { Register } from '../register';
import { concludedAfterReceived, outcomeWithConclusion } from '../rules';

export const applications: Register = {
  name: 'applications',
  title: '依申请公开登记',
  uid: 'api::disclosure-application.disclosure-application',
  key: ['registrationNo'],
  columns: [
    text('registrationNo', '登记编号', {
      required: true,
      maxLength: 80,
      help: '本机关自己的编号，一件申请一个，不能重复',
      example: '2023-001',
    }),
    date('receivedOn', '收到日期', { required: true, example: '2023-03-06' }),
    choice('applicantType', '申请人类型', {
      required: true,
      choices: plain('自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'),
      example: '自然人',
    }),
    text('method', '申请方式', { maxLength: 40, help: '例：当面、信函、网络', example: '网络' }),
    text('request', '申请内容', {
      personal: true,
      multiline: true,
      maxLength: 20_000,
      help: '不会公开，也不会出现在报告里',
      example: '某村道路硬化工程的招标公告',
    }),
    date('concludedOn', '办结日期', { help: '还没有办结的留空；填了就要填办理结果', example: '2023-03-20' }),
    choice('outcome', '办理结果', { choices: OUTCOMES, help: '还没有办结的留空', example: '予以公开' }),
    date('correctionNotifiedOn', '补正告知日期'),
    date('correctionReceivedOn', '补正收到日期'),
    date('consultedOn', '征求意见日期'),
    date('consultationAnsweredOn', '征求意见答复日期'),
    date('extendedTo', '延期至', { mayLieAhead: true }),
    money('feeNotified', '收费通知金额'),
    money('feeReceived', '实收金额'),
    date('feeReceivedOn', '实收日期'),
    text('applicantName', '申请人', { personal: true, maxLength: 100, help: '不会公开' }),
    text('contact', '联系方式', { personal: true, maxLength: 200, help: '不会公开' }),
  ],
  rules: [
    concludedAfterReceived('receivedOn', 'concludedOn', '收到日期', '办结日期'),
    outcomeWithConclusion('outcome', 'concludedOn', '办理结果', '办结日期'),
  ],
};

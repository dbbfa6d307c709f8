import { count, date, text } from '../column';
import type { Register } from '../register';

export const events: Register = {
  name: 'events',
  title: '公开活动登记',
  uid: 'api::disclosure-event.disclosure-event',
  key: [],
  columns: [
    text('name', '名称', { required: true, maxLength: 200, example: '政府开放日：走进便民服务中心' }),
    text('kind', '类型', {
      required: true,
      maxLength: 40,
      help: '例：政府开放日、培训',
      example: '政府开放日',
    }),
    date('heldOn', '日期', { required: true, example: '2023-09-15' }),
    count('participants', '参加人数', { unit: '人', example: '30' }),
  ],
  rules: [],
};

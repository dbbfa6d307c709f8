import { choice, date, text } from '../column';
import type { Register } from '../register';

export const documents: Register = {
  name: 'documents',
  title: '规章和行政规范性文件登记',
  uid: 'api::normative-document.normative-document',
  key: ['documentNo'],
  columns: [
    text('documentNo', '文号', {
      required: true,
      maxLength: 120,
      help: '不能重复',
      example: '界政发〔2023〕1号',
    }),
    text('title', '标题', { required: true, example: '界石镇森林防火管理办法' }),
    choice('category', '类别', {
      required: true,
      choices: [{ value: '规章' }, { value: '行政规范性文件', also: ['规范性文件'] }],
      example: '行政规范性文件',
    }),
    date('issuedOn', '制发日期', { required: true, example: '2023-04-03' }),
    date('repealedOn', '废止日期', { help: '现行有效的留空' }),
    date('validUntil', '有效期至', { help: '长期有效的留空', mayLieAhead: true }),
  ],
  // A repeal before the issue is odd, not impossible to count: the report's rules speak of it.
  rules: [],
};

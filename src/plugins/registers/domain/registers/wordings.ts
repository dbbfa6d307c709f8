import { choice, plain, text } from '../column';
import type { Register } from '../register';
import { differsFromRight, singleCharacterIsNoError } from '../rules';

/** 错敏词库: what the checks before publication look for. */
export const wordings: Register = {
  name: 'wordings',
  title: '错敏词库',
  uid: 'api::wording.wording',
  key: ['wrong'],
  columns: [
    text('wrong', '错误写法', { required: true, maxLength: 120, help: '不能重复', example: '布署' }),
    text('right', '正确写法', { maxLength: 120, help: '没有固定改法的留空', example: '部署' }),
    choice('severity', '等级', {
      required: true,
      choices: plain('必须改正', '写明理由可用', '提醒'),
      example: '必须改正',
    }),
    text('remark', '说明', { help: '为什么错，什么时候可以用', example: '常见错别字' }),
  ],
  rules: [differsFromRight, singleCharacterIsNoError],
  note: '文件里没有的词条不会删除；不要的词条，请在“错敏词库”里删除。',
};

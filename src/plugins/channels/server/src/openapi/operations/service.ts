/** What machines ask of the service itself. */
import { file, json, pathParameter, refusal, type Operation } from '../build';
import { TAGS, word } from './common';

export const service: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/openapi.json',
    operationId: 'getOpenApi',
    tag: TAGS.service,
    summary: '本说明',
    responses: { '200': json('OpenAPI 3.1', { type: 'object' }) },
  },
  {
    method: 'get',
    path: '/healthz',
    operationId: 'getHealth',
    tag: TAGS.service,
    summary: '是否在运行',
    responses: { '200': json('在运行', { type: 'object' }) },
  },
  {
    method: 'get',
    path: '/readyz',
    operationId: 'getReadiness',
    tag: TAGS.service,
    summary: '能否服务',
    responses: { '200': json('能服务', { type: 'object' }), '503': json('还不能', { type: 'object' }) },
  },
  {
    method: 'get',
    path: '/uploads/{name}',
    operationId: 'getUpload',
    tag: TAGS.service,
    summary: '图片和附件，只在有已公开的内容引用时可以打开',
    parameters: [pathParameter('name', '文件名', { type: 'string' })],
    responses: {
      '200': file('文件', 'application/octet-stream'),
      '404': refusal('没有公开的内容引用这个文件'),
    },
  },
  {
    method: 'get',
    path: '/api/wechat/callback',
    operationId: 'checkWechatServer',
    tag: TAGS.service,
    summary: '微信核对服务器',
    parameters: ['signature', 'timestamp', 'nonce', 'echostr'].map((name) => word(name, '微信给出')),
    responses: {
      '200': file('echostr', 'text/plain'),
      '401': { description: '签名不对' },
      '404': refusal('没有接公众号'),
    },
  },
  {
    method: 'post',
    path: '/api/wechat/callback',
    operationId: 'receiveWechatMessage',
    tag: TAGS.service,
    summary: '微信推送的消息和事件',
    body: { content: { 'text/xml': { schema: { type: 'string' } } } },
    responses: {
      '200': file('回复', 'text/xml'),
      '400': { description: '不是微信的消息' },
      '401': { description: '签名不对' },
      '404': refusal('没有接公众号'),
    },
  },
];

import type { CredentialState } from '../../../shared/wechat-settings';

/** What may be told of a credential; never itself. */
export function credentialWords({ set, from, changedAt, unreadable }: CredentialState): string {
  if (unreadable) return '存着的读不出来了（服务器换过加密密钥），请重新填写。';
  if (!set) return '还没有填写。';
  if (from === 'environment') return '由服务器环境变量设定，在这里改不了。';
  return changedAt ? `已填写，${changedAt.slice(0, 10)} 改过。` : '已填写。';
}

import type { WechatActResult } from '../../../shared/wechat-articles';
import type { Told } from '../../../../../admin/parts/use-tell';

/** The code of what was deleted or banned on WeChat: only a push that asks for it makes it anew. */
const GONE = 'NOT_THERE_ANY_MORE';

/** What came of an act, as a person is told. What goes on by itself is no fault. */
export function toldOf({ kind, sentence, next }: Pick<WechatActResult, 'kind' | 'sentence' | 'next'>): Told {
  const goesOn = kind === 'again' ? '稍后会自动重试。' : '';
  return { ok: kind !== 'person', text: `${sentence}${next ?? ''}${goesOn}` };
}

export const wantsAgain = ({ code }: Pick<WechatActResult, 'code'>): boolean => code === GONE;

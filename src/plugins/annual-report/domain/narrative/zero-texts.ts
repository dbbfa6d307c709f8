/**
 * What a report of nothing says in section five, where neither the year nor the body's template has a
 * text. It says no more than the registers do: that nothing was published is itself the shortcoming.
 */
import type { OwnTexts } from './texts';

export const ZERO_TEXTS: OwnTexts = {
  problems:
    '{{ year }}年，{{ body.shortName }}没有主动公开政府信息的发布记录，也没有收到政府信息公开申请。' +
    '存在的主要问题是：主动公开的内容较少，对应当公开的事项梳理不够。\n' +
    '改进情况：对照《条例》第二十条、第二十一条，逐项梳理应当主动公开的信息，及时、准确公开；做好申请的接收、登记和答复准备。',
};

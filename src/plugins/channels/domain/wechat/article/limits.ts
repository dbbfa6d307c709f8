/** WeChat's limits, checked before anything is sent. */

/** What stands in the way, and what the person does about it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly sentence: string;
  readonly next: string;
}

export type ProblemCode =
  | 'TITLE_MISSING'
  | 'TITLE_TOO_LONG'
  | 'AUTHOR_TOO_LONG'
  | 'DIGEST_TOO_LONG'
  | 'CONTENT_TOO_LONG'
  | 'CONTENT_TOO_LARGE'
  | 'SOURCE_ADDRESS_TOO_LONG'
  | 'PICTURE_ELSEWHERE'
  | 'PICTURE_MISSING'
  | 'PICTURE_KIND'
  | 'PICTURE_TOO_LARGE';

export interface ArticleTexts {
  readonly title: string;
  readonly author: string;
  readonly digest: string;
  /** The finished body. */
  readonly content: string;
  readonly sourceAddress: string;
}

export const LIMITS = {
  title: 32,
  author: 16,
  digest: 120,
  /** Characters, and bytes of UTF-8, that the body must stay below. */
  content: 20_000,
  contentBytes: 1024 * 1024,
  sourceAddressBytes: 1024,
} as const;

const lengthOf = (text: string): number => Array.from(text).length;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Everything that WeChat would refuse of an article's texts, most of it in the words of the field to mend. */
export function checkTexts({ title, author, digest, content, sourceAddress }: ArticleTexts): Problem[] {
  const problems: Problem[] = [];
  const over = (
    code: ProblemCode,
    length: number,
    most: number,
    say: (over: number) => Omit<Problem, 'code'>,
  ) => {
    if (length > most) problems.push({ code, ...say(length - most) });
  };
  if (title === '') {
    problems.push({ code: 'TITLE_MISSING', sentence: '没有标题。', next: '请填写标题，再推送。' });
  }
  over('TITLE_TOO_LONG', lengthOf(title), LIMITS.title, (more) => ({
    sentence: `标题有 ${lengthOf(title)} 字，公众号最多 ${LIMITS.title} 字，多出 ${more} 字。`,
    next: '请在这条信息的“公众号标题”里另写一个短的（网站上的标题不变），发布后再推送。',
  }));
  over('AUTHOR_TOO_LONG', lengthOf(author), LIMITS.author, (more) => ({
    sentence: `作者“${author}”有 ${lengthOf(author)} 字，公众号最多 ${LIMITS.author} 字，多出 ${more} 字。`,
    next: '请把“作者”写短，或留空（单位名称可写在“来源”），发布后再推送。',
  }));
  over('DIGEST_TOO_LONG', lengthOf(digest), LIMITS.digest, (more) => ({
    sentence: `摘要有 ${lengthOf(digest)} 字，公众号最多 ${LIMITS.digest} 字，多出 ${more} 字。`,
    next: '请把“摘要”写短，或留空（公众号会自取正文开头），发布后再推送。',
  }));
  over('CONTENT_TOO_LONG', content.length, LIMITS.content - 1, (more) => ({
    sentence: `正文连同格式有 ${content.length} 个字符，公众号要少于 ${LIMITS.content} 个，多出 ${more} 个。`,
    next: '请把长表格或全文做成附件，正文留下要点（读者可点“阅读原文”看全文），发布后再推送。',
  }));
  over('CONTENT_TOO_LARGE', bytesOf(content), LIMITS.contentBytes - 1, () => ({
    sentence: '正文连同格式超过了公众号的 1 MB。',
    next: '请缩短正文，长的内容做成附件，发布后再推送。',
  }));
  over('SOURCE_ADDRESS_TOO_LONG', bytesOf(sourceAddress), LIMITS.sourceAddressBytes, () => ({
    sentence: '“阅读原文”的网址超过了公众号的 1 KB。',
    next: '请管理员把本站的公开网址（PUBLIC_URL）改短，再推送。',
  }));
  return problems;
}

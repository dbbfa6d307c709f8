/** What is wrong with a template, in the words of the person who has to mend it. */

/** One text that cannot be filled. */
export interface TextFault {
  /** Which text, and in whose words: the year's, the body's template's. */
  readonly where: string;
  /** What is wrong with it, one sentence without its full stop. */
  readonly detail: string;
}

/** Templates that cannot be read, or that name a figure which does not exist or has no value. */
export class TemplateError extends Error {
  readonly code = 'TEMPLATE';

  constructor(readonly faults: readonly TextFault[]) {
    const told = faults.map(
      ({ where, detail }) => `“${where}”的文字模板有误：${detail}${detail.endsWith('？') ? '' : '。'}`,
    );
    super(`${told.join('')}请改正，或清空这${faults.length > 1 ? '几' : '一'}段以使用固定文字。`);
    this.name = 'TemplateError';
  }
}

/** Liquid's own complaints, and what they mean to a person who writes a report. */
const COMPLAINTS: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^tag "(?:end\w*|else|elsif|when)" not found/, () => '多了一个结束或分支标记，没有与它相配的开头'],
  [/^tag "(.*)" not found/, (tag) => `没有叫做 ${tag} 的标记`],
  [/^tag (\{%.*%\}) not closed/s, (tag) => `${tag} 没有写结束标记（例如 {% endif %}、{% endfor %}）`],
  [/^output .* not closed/s, () => '“{{”没有写到“}}”，或者引号没有成对'],
  [/^tag .* not closed/s, () => '“{%”没有写到“%}”，或者引号没有成对'],
  [/^undefined filter: (.*)/, (filter) => unknownFilter(filter)],
  [/^undefined variable: (.*)/, (name) => `没有叫做 ${name} 的数字`],
  [/^(?:duplicated else|unexpected elsif after else)/, () => '{% else %} 只能有一个，并且在最后'],
  [/^(?:invalid value expression|unexpected token|expected|unexpected|illegal|unbalanced)/, () => '写法不对'],
  [/^empty candidates/, () => '写法不对'],
  [/limit exceeded/, () => '内容太长，或者循环太多'],
  [/^(?:ENOENT|illegal file path)/, () => '不能引用文件'],
  [/expect \d+ arguments/, () => '“|”后面缺少它要的内容'],
];

/** Filters that would make a number which no figure answers for. */
export const COUNTING_FILTERS = [
  'plus',
  'minus',
  'times',
  'divided_by',
  'modulo',
  'round',
  'ceil',
  'floor',
  'at_least',
  'at_most',
  'sum',
  'raw',
  'json',
  'jsonify',
  'inspect',
] as const;

const unknownFilter = (name = ''): string =>
  (COUNTING_FILTERS as readonly string[]).includes(name)
    ? `不能用 ${name}：正文里的数字只能是登记得出的数字，不能另行计算`
    : `“|”后面没有叫做 ${name} 的写法`;

interface Complaint {
  readonly message: string;
  readonly originalError?: { readonly message: string };
  readonly errors?: readonly Complaint[];
  readonly token?: { getPosition(): readonly [number, number]; getText(): string };
}

function explainOne({ message, originalError, token }: Complaint): string {
  const told = originalError?.message ?? message;
  const line = token ? `第${token.getPosition()[0]}行` : '';
  for (const [pattern, say] of COMPLAINTS) {
    const found = pattern.exec(told);
    if (found) return line + say(...found.slice(1));
  }
  return /\p{Script=Han}/u.test(told) ? line + told : `${line}写法不对`;
}

/** What went wrong in one text; of what a first fault brings about, only that fault is told. */
export function explain(cause: unknown): string[] {
  const complaint = cause as Complaint;
  const [first, ...rest] = complaint.errors ?? [complaint];
  const isFollowUp = ({ message }: Complaint) => /^tag "(?:end\w*|else|elsif|when)" not found/.test(message);
  const told = [first, ...rest.filter((each) => !isFollowUp(each))].flatMap((each) =>
    each ? [explainOne(each)] : [],
  );
  return [...new Set(told)];
}

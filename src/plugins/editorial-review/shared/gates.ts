/** The three gates of 先审后发: the reviewer answers for each by name, as on the office's paper form. */

export const GATES = ['political', 'secrecy', 'procedure'] as const;
export type Gate = (typeof GATES)[number];

export const GATE_LABELS: Readonly<Record<Gate, string>> = {
  political: '政治关',
  secrecy: '保密关',
  procedure: '程序关',
};

/** What each gate asks, in the words of the form. */
export const GATE_QUESTIONS: Readonly<Record<Gate, string>> = {
  political: '导向正确，重要提法、称谓、人名职务准确，没有错误表述',
  secrecy: '已作保密审查，没有国家秘密、工作秘密，个人信息已经处理',
  procedure: '该由谁同意的已经同意，栏目、来源、附件齐全，可以公开',
};

/** As a sentence lists them: 政治关、保密关. */
export const gateNames = (gates: readonly Gate[]): string =>
  gates.map((gate) => GATE_LABELS[gate]).join('、');

/** The gates that nobody has signed yet. */
export const unsignedGates = (signatures: Readonly<Record<Gate, unknown>>): Gate[] =>
  GATES.filter((gate) => !signatures[gate]);

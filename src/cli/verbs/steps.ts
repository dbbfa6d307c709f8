/** One verb a step of a report's life, all made the same way. */
import { STATE_LABELS } from '../../plugins/annual-report/domain/life/steps';
import type { Act } from '../../plugins/annual-report/server/src/acts';
import { Failure } from '../../plugins/annual-report/server/src/failure';
import { byCommand, OPERATOR, throughCommand } from '../actor';
import { editionOf } from '../edition-option';
import { printFindings } from '../findings';
import { gateRequest, GATE_OPTIONS, HOW_TO_SIGN } from '../gate-options';
import { documentIdIn, runItemStep } from '../item-step';
import { openReport } from '../report-service';
import { atMost, DataError, say, text, UsageError, type Verb } from '../verb';

interface StepVerb {
  readonly act: Act;
  readonly summary: string;
  /** What the step does, in whole sentences. */
  readonly about: string;
  /** What `--reason` is for. */
  readonly reason: string;
  /** Whether it is told to people (a return, a withdrawal, a correction) or accepts warnings. */
  readonly reasonIs: 'text' | 'reason';
  readonly example: string;
  /** What the verb does to an item, where it can be given one in place of a year. */
  readonly item?: string;
}

const ACCEPTS_WARNINGS = '有提醒时，写明为什么可以接受；随这一版保存，不公开';

const STEPS: readonly StepVerb[] = [
  {
    act: 'submit',
    summary: '提交某年的年度报告，请另一个人批准',
    about: '有错误不能提交；有提醒须写明理由。',
    reason: ACCEPTS_WARNINGS,
    reasonIs: 'reason',
    example: 'submit 2023 --as head@example.cn',
  },
  {
    act: 'zero',
    summary: '零报告：这一年没有任何事项，一步写好并提交',
    about: '登记簿里这一年有事项时不能作零报告。表格全部为 0，文字用完整的句子；批准、公布与一般报告相同。',
    reason: ACCEPTS_WARNINGS,
    reasonIs: 'reason',
    example: 'zero 2023 --as head@example.cn',
  },
  {
    act: 'sign',
    summary: '在已提交的年度报告上签政治关、保密关或程序关',
    about: `签的是提交的那一份；提交的人、写过或最后改过本年文字的人不能签。
  --gate     政治关、保密关、程序关之一（必填）
  --remark   签字的意见，可以不写`,
    reason: '不用写',
    reasonIs: 'reason',
    example: 'sign 2023 --gate 保密关 --remark 已核对，没有个人信息 --as reviewer@example.cn',
  },
  {
    act: 'approve',
    summary: '批准三关都已签字的年度报告，封存数字、文字和背后的登记',
    about: `提交的人、写过或最后改过本年文字的人不能批准。
  --gates    还没有签的各关，以 --as 的名义一并签`,
    reason: ACCEPTS_WARNINGS,
    reasonIs: 'reason',
    example: 'approve 2023 --gates --as reviewer@example.cn',
  },
  {
    act: 'return',
    summary: '退回已提交或已批准的年度报告',
    about: '退回后是草稿，可以修改并重新提交。',
    reason: '退回的理由（必填）',
    reasonIs: 'text',
    example: 'return 2023 --reason 第五部分没有写改进情况 --as reviewer@example.cn',
  },
  {
    act: 'publish',
    summary: '公布已批准的年度报告，或一条信息',
    about: '公布的是批准时封存的内容，之后登记再改也不影响；各种格式在此时生成，以后不再改动。',
    reason: ACCEPTS_WARNINGS,
    reasonIs: 'reason',
    example: 'publish 2023',
    item: `也可以公布一条信息，与后台的“发布”按钮一样：
用法：gongkai publish <信息的 documentId> [--as <登录邮箱>] [--json]
  公布的是现在的草稿。documentId 是后台里这条信息网址中的 24 位字母数字。`,
  },
  {
    act: 'withdraw',
    summary: '撤回已公布的年度报告，或一条信息',
    about: '撤回后，原来的网址只显示撤回说明。不写 --edition <版次> 则撤回最新一版。',
    reason: '对外公开的撤回说明（必填）',
    reasonIs: 'text',
    example: 'withdraw 2023 --reason 所附表格有误，正在核对，将重新公布。',
    item: `也可以撤下一条信息，与后台的“取消发布”一样：
用法：gongkai withdraw <信息的 documentId> --reason <文字> [--as <登录邮箱>] [--json]
  理由随记录保存，不公开。草稿仍在，可以修改后再公布。`,
  },
  {
    act: 'correct',
    summary: '更正已公布的年度报告：开始编制新的一版',
    about: '新的一版同样要提交、批准、公布；旧的一版在原来的网址加 ?edition=1 仍可查阅。',
    reason: '对外公开的更正说明（必填），公布时注明日期',
    reasonIs: 'text',
    example: 'correct 2023 --reason 表二行政许可数量更正为 5 件。',
  },
  {
    act: 'abandon',
    summary: '放弃还没有公布的更正',
    about: '已公布的一版不受影响。',
    reason: '不用写',
    reasonIs: 'reason',
    example: 'abandon 2023',
  },
];

const helpOf = ({
  act,
  about,
  reason,
  example,
  item,
}: StepVerb): string => `用法：gongkai ${act} <年度> [--reason <文字>] [--as <登录邮箱>] [--body <机关>] [--json]

${about}
  --reason   ${reason}
  --as       以谁的名义办理：后台账号的登录邮箱，须有这一步的权限；不写则记为“命令行”（签字、批准必须写）
  --body     名称、代号或统一社会信用代码；不写则为本机关
  --json     输出结果数据

例：npm run gongkai -- ${example}${item ? `\n\n${item}` : ''}`;

/** Only a withdrawal can be of an earlier edition. */
const OWN_OPTIONS: Partial<Record<Act, Verb['options']>> = {
  withdraw: { edition: { type: 'string' } },
  ...GATE_OPTIONS,
};

/** What is answered for by name. */
const BY_NAME: ReadonlySet<Act> = new Set(['sign', 'approve']);

const verbOf = (step: StepVerb): Verb => ({
  name: step.act,
  summary: step.summary,
  help: helpOf(step),
  options: { reason: { type: 'string' }, as: { type: 'string' }, ...OWN_OPTIONS[step.act] },
  async run(call, io) {
    atMost(call, 1);
    if (step.act === 'publish' || step.act === 'withdraw') {
      const documentId = documentIdIn(call);
      if (documentId !== undefined) return runItemStep(step.act, documentId, call, io);
    }
    const email = text(call.values.as);
    if (email === undefined && BY_NAME.has(step.act)) {
      throw new UsageError('签字、批准要写明是谁：用 --as 写负责人的登录邮箱。');
    }
    const { app, service, where } = await openReport(call, io);
    const actor = email === undefined ? OPERATOR : throughCommand(await service.person(email, step.act));
    const request = {
      ...where,
      ...gateRequest(call, (await service.standing(where)).signatures),
      actor,
      edition: editionOf(text(call.values.edition)),
      [step.reasonIs]: text(call.values.reason),
    };
    const outcome = await byCommand(app, actor, () => service.act(step.act, request)).catch(tellHowToSign);
    if (call.values.json) say(io.stdout, JSON.stringify(outcome, null, 2));
    else if (outcome.ok) {
      const { state, number } = outcome.standing;
      say(io.stdout, `已办理。现在是第 ${number} 版：${STATE_LABELS[state]}。`);
    } else say(io.stdout, `没有办理，什么也没有改动。请先处理下列各处：\n${printFindings(outcome.findings)}`);
    return outcome.ok ? 0 : 1;
  },
});

function tellHowToSign(error: unknown): never {
  const unsigned = error instanceof Failure && error.code === 'GATES_MISSING';
  throw unsigned ? new DataError(`${error.message}${HOW_TO_SIGN}`) : error;
}

export const stepVerbs: readonly Verb[] = STEPS.map(verbOf);

/** The three gates of a report: who may sign what, what makes a signature void, and what goes on the trail. */
import path from 'node:path';
import { Writable } from 'node:stream';
import type { Actor } from '../../src/plugins/annual-report/domain/life/steps';
import type { Act } from '../../src/plugins/annual-report/server/src/acts';
import type { ReportService } from '../../src/plugins/annual-report/server/src/services';
import type { ActingService } from '../../src/plugins/editorial-review/shared/acting';
import type { TrailService } from '../../src/plugins/editorial-review/shared/trail';
import { startApp, type App } from '../support/app';
import { GATES_SIGNED } from '../support/publish';

const TEXTS = 'api::annual-report.annual-report';
const CLERK: Actor = { key: 'clerk', name: '经办人' };
const HEAD: Actor = { key: 'head', name: '负责人' };
const DEPUTY: Actor = { key: 'deputy', name: '副职' };

let app: App;
let report: ReportService;
let trail: TrailService;
/** Of the year's texts: who wrote them, and who edited them last. */
let writer: Person;
let editor: Person;

interface Person {
  readonly id: number;
  readonly actor: Actor;
  readonly email: string;
}

beforeAll(async () => {
  app = await startApp();
  report = app.strapi.plugin('annual-report').service('report');
  trail = app.strapi.plugin('editorial-review').service('trail');
  const { documentId } = (await app.strapi.documents('api::body.body').findFirst())!;
  await app.strapi
    .documents('api::body.body')
    .update({ documentId, data: { name: '某镇人民政府' } as never });
  [writer, editor] = [await person('writer'), await person('editor')];
  for (const year of [2022, 2023, 2024, 2025]) await write(year);
});
afterAll(() => app.stop());

async function person(name: string): Promise<Person> {
  const email = `${name}@example.cn`;
  const service = (uid: 'admin::role' | 'admin::user') =>
    app.strapi.service(uid) as unknown as Record<'findOne' | 'create', CallOne>;
  const { id: role } = await service('admin::role').findOne({ code: 'strapi-super-admin' });
  const password = 'Test-password-1';
  const user = { email, password, firstname: name, roles: [role], isActive: true, registrationToken: null };
  const { id, documentId } = await service('admin::user').create(user);
  return { id, email, actor: { key: `user:${documentId}`, name } };
}
type CallOne = (values: object) => Promise<{ id: number; documentId: string }>;

/** The year's texts, as the content manager saves them: with who wrote them and who edited them last. */
const write = (year: number) =>
  app.strapi.documents(TEXTS).create({
    data: {
      year,
      bodyCode: 'default',
      problems: `一是公开不够及时；二是内容不够全面。第 ${'甲乙丙丁'[year - 2022]!} 项改进：按时公开。`,
      createdBy: writer.id,
      updatedBy: editor.id,
    } as never,
  });
const hold = (heldOn: string) =>
  app.strapi.documents('api::disclosure-event.disclosure-event').create({
    data: { name: '开放日', kind: '政府开放日', heldOn, bodyCode: 'default' } as never,
  });

const act = (name: Act, year: number, actor: Actor, more: object = {}) =>
  report.act(name, { year, actor, on: '2026-01-10', ...more });
const sign = (year: number, actor: Actor, gate: string, more: object = {}) =>
  act('sign', year, actor, { gate, ...more });
const stepsOf = async (year: number) =>
  (await report.standing({ year })).steps.map(({ step, gate, by }) =>
    [step, gate, by].filter(Boolean).join(' '),
  );
const NONE = { political: null, secrecy: null, procedure: null };

describe('a signature', () => {
  it('is of what was submitted: a draft has nothing to sign', async () => {
    await expect(sign(2024, HEAD, 'political')).rejects.toMatchObject({ code: 'STEP_NOT_POSSIBLE' });
    await act('submit', 2024, CLERK);
    await expect(act('sign', 2024, HEAD)).rejects.toMatchObject({ code: 'GATE_UNNAMED' });
    expect(await stepsOf(2024)).toEqual(['submit 经办人']);
  });

  it('is not for who submitted, who wrote the texts or who edited them last; nor is the approval', async () => {
    for (const own of [CLERK, writer.actor, editor.actor]) {
      await expect(sign(2024, own, 'secrecy')).rejects.toMatchObject({
        code: 'SAME_PERSON',
        message: expect.stringContaining('写过、最后改过这一年的文字') as string,
      });
      await expect(act('approve', 2024, own, GATES_SIGNED)).rejects.toMatchObject({ code: 'SAME_PERSON' });
    }
    expect(await stepsOf(2024)).toEqual(['submit 经办人']);
  });

  it('has name, time and remark, and leaves the report where it stands', async () => {
    const seen = report.fingerprintOf(await report.assemble({ year: 2024 }));
    expect(await sign(2024, HEAD, 'political', { remark: ' 表述准确 ', seen })).toMatchObject({
      ok: true,
      standing: {
        state: 'submitted',
        possible: ['sign', 'return', 'approve'],
        signatures: {
          ...NONE,
          political: { by: '负责人', at: '2026-01-10T09:00:00+08:00', remark: '表述准确' },
        },
      },
    });
  });

  it('is given once: the next is told who signed', async () => {
    const again = {
      code: 'GATE_SIGNED',
      message: expect.stringContaining('政治关已由负责人于 2026-01-10 09:00'),
    };
    await expect(sign(2024, DEPUTY, 'political')).rejects.toMatchObject(again);
    await expect(act('approve', 2024, DEPUTY, GATES_SIGNED)).rejects.toMatchObject(again);
    expect(await stepsOf(2024)).toEqual(['submit 经办人', 'sign political 负责人']);
  });

  it('is of what she has seen, and of what was submitted', async () => {
    const seen = report.fingerprintOf(await report.assemble({ year: 2024 }));
    await hold('2024-05-01');
    await expect(sign(2024, HEAD, 'secrecy', { seen })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await expect(sign(2024, HEAD, 'secrecy')).rejects.toMatchObject({ code: 'CHANGED_SINCE_SUBMISSION' });
    const gates = { gates: { secrecy: '', procedure: '' } };
    await expect(act('approve', 2024, HEAD, gates)).rejects.toMatchObject({
      code: 'CHANGED_SINCE_SUBMISSION',
    });
    expect(await stepsOf(2024)).toHaveLength(2);
  });

  it('is void after a return', async () => {
    await act('return', 2024, HEAD, { text: '登记有变，请重新提交' });
    expect((await report.standing({ year: 2024 })).signatures).toEqual(NONE);
    await act('submit', 2024, CLERK);
    expect((await report.standing({ year: 2024 })).signatures).toEqual(NONE);
  });

  it('cannot be changed in the database', async () => {
    const rows = app.strapi.db.connection('annual_report_steps').where({ step: 'sign' });
    await expect(rows.update({ gate: 'secrecy' })).rejects.toThrow('never changes');
  });
});

describe('the approval', () => {
  it('is refused while a gate is missing, and names it', async () => {
    const missing = (message: string) => ({
      code: 'GATES_MISSING',
      message: expect.stringContaining(message),
    });
    await expect(act('approve', 2024, HEAD)).rejects.toMatchObject(
      missing('还缺政治关、保密关、程序关的签字'),
    );
    await act('sign', 2024, HEAD, { gates: { political: '', secrecy: '无个人信息' } });
    await expect(act('approve', 2024, HEAD)).rejects.toMatchObject(missing('还缺程序关的签字'));
    expect((await report.standing({ year: 2024 })).state).toBe('submitted');
  });

  it('signs what is missing with it, each gate a step of its own', async () => {
    expect(await act('approve', 2024, DEPUTY, { gates: { procedure: '已会签' } })).toMatchObject({
      ok: true,
      standing: {
        state: 'approved',
        signatures: {
          political: { by: '负责人' },
          secrecy: { by: '负责人', remark: '无个人信息' },
          procedure: { by: '副职', remark: '已会签' },
        },
      },
    });
    expect((await stepsOf(2024)).slice(-4)).toEqual([
      'sign political 负责人',
      'sign secrecy 负责人',
      'sign procedure 副职',
      'approve 副职',
    ]);
    await expect(sign(2024, HEAD, 'political')).rejects.toMatchObject({ code: 'STEP_NOT_POSSIBLE' });
  });

  it('asks for signatures anew for a correction', async () => {
    await act('publish', 2024, HEAD);
    await act('correct', 2024, CLERK, { text: '改正错字。' });
    await act('submit', 2024, CLERK);
    await expect(act('approve', 2024, HEAD)).rejects.toMatchObject({ code: 'GATES_MISSING' });
    await act('abandon', 2024, CLERK);
  });
});

describe('the trail', () => {
  const about = async (year: number) => trail.about({ type: 'report', id: `default/${year}` });

  it('has every step, in order, with its fingerprint and what was said', async () => {
    await act('withdraw', 2024, HEAD, { text: '附表有误。' });
    const rows = await about(2024);
    expect(rows.map(({ act: name, actorKey }) => `${name} ${actorKey}`)).toEqual([
      'submit clerk',
      'sign head',
      'return head',
      'submit clerk',
      'sign head',
      'sign head',
      'sign deputy',
      'approve deputy',
      'publish head',
      'correct clerk',
      'submit clerk',
      'abandon clerk',
      'unpublish head',
    ]);
    const [submitted, ...after] = rows.slice(3, 9);
    const [political, secrecy, procedure, approved, published] = after;
    expect(submitted).toMatchObject({
      bodyCode: 'default',
      subjectTitle: '2024年度报告 第1版',
      way: 'system',
    });
    expect(submitted!.fingerprint).toMatch(/^sha256:/);
    for (const row of [political, secrecy, procedure, approved]) {
      expect(row!.fingerprint).toBe(submitted!.fingerprint);
    }
    expect(political!.details).toEqual({ gate: 'political' });
    expect(procedure!.details).toEqual({ gate: 'procedure', text: '已会签' });
    expect(rows[2]!.details).toEqual({ text: '登记有变，请重新提交' });
    const { seal } = (await report.approved({ year: 2024 })).edition;
    expect(seal).toBeNull();
    const [kept] = await app.strapi.db
      .query('plugin::annual-report.edition')
      .findMany({ where: { year: 2024, number: 1 } });
    expect(published!.fingerprint).toBe((kept as { seal: string }).seal);
    expect(rows.at(-3)!.subjectTitle).toBe('2024年度报告 第2版');
  });

  it('has nothing of a step that was refused', async () => {
    await app.strapi.documents(TEXTS).update({
      documentId: (await app.strapi.documents(TEXTS).findFirst({ filters: { year: 2023 } as never }))!
        .documentId,
      data: { problems: '' } as never,
    });
    expect(await act('submit', 2023, CLERK)).toMatchObject({ ok: false });
    await expect(sign(2023, HEAD, 'political')).rejects.toMatchObject({ code: 'STEP_NOT_POSSIBLE' });
    expect(await about(2023)).toEqual([]);
  });

  it('undoes the step with what could not be put on record', async () => {
    const lock = jest.spyOn(trail, 'append').mockRejectedValueOnce(new Error('no room'));
    await expect(act('submit', 2025, CLERK)).rejects.toThrow('no room');
    lock.mockRestore();
    expect(await stepsOf(2025)).toEqual([]);
  });
});

describe('on the command line', () => {
  /** The verb as the operator calls it. */
  async function gongkai(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const { main } = (await import(path.resolve(__dirname, '../../dist/src/cli/main.js'))) as {
      main: (argv: readonly string[], io: object) => Promise<number>;
    };
    const said = { out: '', err: '' };
    const into = (key: 'out' | 'err') =>
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          said[key] += chunk.toString();
          done();
        },
      });
    const openApp = () => Promise.resolve(app.strapi);
    const code = await main(args, { stdout: into('out'), stderr: into('err'), openApp });
    return { code, ...said };
  }

  it('signs and approves in the name of a person of the panel, and the record says how', async () => {
    const head = await person('head');
    expect((await gongkai('submit', '2022')).code).toBe(0);
    expect(await gongkai('sign', '2022', '--gate', '政治关')).toMatchObject({ code: 2 });
    expect((await gongkai('sign', '2022', '--gate', '政审', '--as', head.email)).err).toContain(
      '没有“政审”这一关',
    );
    expect((await gongkai('sign', '2022', '--as', head.email)).code).toBe(2);
    expect((await gongkai('sign', '2022', '--gate', '政治关', '--as', writer.email)).err).toContain(
      '不能自己签字',
    );
    expect(
      await gongkai('sign', '2022', '--gate', '政治关', '--remark', '准确', '--as', head.email),
    ).toMatchObject({ code: 0, out: '已办理。现在是第 1 版：已提交，待批准。\n' });
    const refused = await gongkai('approve', '2022', '--as', head.email);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain('还缺保密关、程序关的签字');
    expect(refused.err).toContain('--gates');
    expect((await gongkai('standing', '2022')).out).toMatch(
      /签字：政治关 head（命令行）（.*）；保密关 未签；程序关 未签。[^]*签字（政治关）　head（命令行）：准确/,
    );
    expect(await gongkai('approve', '2022', '--gates', '--as', head.email)).toMatchObject({ code: 0 });
    const rows = await trail.about({ type: 'report', id: 'default/2022' });
    expect(rows.map(({ act: name, actorKey, way }) => [name, actorKey, way])).toEqual([
      ['submit', 'operator', 'command'],
      ...['sign', 'sign', 'sign', 'approve'].map((name) => [name, head.actor.key, 'command']),
    ]);
  });
});

it('says who was at the panel', async () => {
  const acting: ActingService = app.strapi.plugin('editorial-review').service('acting');
  await acting.as({ ...CLERK, way: 'panel' }, () => act('submit', 2025, CLERK));
  const [row] = await trail.about({ type: 'report', id: 'default/2025' });
  expect(row).toMatchObject({ act: 'submit', actorKey: 'clerk', actorName: '经办人', way: 'panel' });
});

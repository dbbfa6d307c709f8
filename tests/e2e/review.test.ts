/** 先审后发 in the panel: one writes and submits, another signs three gates and publishes. */
import { source as axe } from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import type { ChecksService } from '../../src/plugins/editorial-review/shared/checks';
import type { Finding } from '../../src/plugins/editorial-review/shared/findings';
import type { Review } from '../../src/plugins/editorial-review/shared/review';
import { startApp, type App } from '../support/app';
import { describeWithBrowser, launchBrowser } from '../support/browser';
import { newPerson, PASSWORD, type Person } from '../support/people';

const NEWS = 'api::news-item.news-item';
const SUPER = 'strapi-super-admin';

type Mutable<Service> = { -readonly [Name in keyof Service]: Service[Name] };

describeWithBrowser('the review in a browser', () => {
  let app: App;
  let browser: Browser;
  let writer: Person;
  let reviewer: Person;
  let atWriter: Page;
  let atReviewer: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ serve: true, reviewed: true }), launchBrowser()]);
    writer = await newPerson(app, 'writer', SUPER);
    reviewer = await newPerson(app, 'reviewer', SUPER);
    atWriter = await signedIn(writer);
    atReviewer = await signedIn(reviewer, 1600);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  async function signedIn({ email }: Person, width = 1280): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${app.address}/admin`);
    await page.locator('input[name="email"]').fill(email);
    await page.locator('input[name="password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '审核' }).first().waitFor();
    return page;
  }

  const FORM = `/content-manager/collection-types/${NEWS}`;
  async function draft(title: string, content = '正文'): Promise<string> {
    const { body } = await writer.ask('post', FORM, { title, content, bodyCode: 'default' });
    return (body as { data: { documentId: string } }).data.documentId;
  }
  const at = (id: string, path = '') => `/editorial-review/items/${id}${path}`;
  async function submitted(title: string): Promise<string> {
    const id = await draft(title);
    await writer.ask('post', at(id, '/submit'));
    return id;
  }
  const panel = (page: Page) => page.getByRole('region', { name: '审核', exact: true });
  const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });
  /** As by a link of the panel, which need not be loaded anew. */
  const go = (page: Page, path: string) =>
    page.evaluate(
      `history.pushState({}, '', ${JSON.stringify(`/admin${path}`)}); dispatchEvent(new PopStateEvent('popstate'))`,
    );
  async function open(page: Page, id: string): Promise<Locator> {
    await go(page, `${FORM}/${id}`);
    await panel(page).waitFor();
    return panel(page);
  }
  /** Away from an item and back: what is shown is asked for anew. */
  async function openAnew(page: Page, id: string): Promise<void> {
    // Behind a dialog nothing is found of the page.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await go(page, FORM);
    await page.getByRole('grid').waitFor();
    await open(page, id);
  }
  /** Of an item's review the panel is told this instead. */
  const tell = (page: Page, id: string, facts: () => Partial<Review>) =>
    page.route(`**/editorial-review/items/${id}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as Review), ...facts() } });
    });
  /** Serious or not, in one part of the page: nothing is found. */
  async function soundlyBuilt(page: Page, part: string): Promise<void> {
    if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe);
    // What is still fading in has no colours of its own yet.
    const violations = await page.evaluate(
      `Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => axe.run('${part}')).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
    );
    expect(violations).toEqual([]);
  }
  const PANEL = 'section[aria-label="审核"]';
  const DIALOG = '[role="dialog"]';

  test('one writes and submits and cannot sign; another signs three gates and publishes', async () => {
    const id = await draft('春季植树活动');
    await open(atWriter, id);
    await panel(atWriter).getByText('没有发现问题').waitFor();
    // What fills itself has no star.
    expect(await atWriter.locator('label', { hasText: '公开主体代号' }).innerText()).not.toContain('*');
    // Publishing is a step of the review: the content manager's own button is not there.
    await atWriter.getByRole('button', { name: '保存', exact: true }).waitFor();
    expect(await atWriter.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
    await soundlyBuilt(atWriter, PANEL);

    await button(atWriter, '提交审核').click();
    const submit = atWriter.getByRole('dialog', { name: '提交审核：春季植树活动' });
    await submit.getByRole('textbox', { name: '给审核员的话' }).fill('请尽快');
    await soundlyBuilt(atWriter, DIALOG);
    await submit.getByRole('button', { name: '提交审核' }).dblclick();
    await panel(atWriter).getByText('待审').first().waitFor();
    expect(await button(atWriter, '签字').count()).toBe(0);
    await panel(atWriter)
      .getByText(/现在不能办的/)
      .click();
    await panel(atWriter).getByText('您写过、改过或提交了这条信息').waitFor();

    await atReviewer.getByRole('link', { name: '审核' }).first().click();
    await atReviewer.getByRole('tab', { name: '待我审核（1）' }).waitFor();
    await soundlyBuilt(atReviewer, 'main');
    await atReviewer.getByRole('link', { name: '春季植树活动' }).click();
    await button(atReviewer, '签字').click();
    const sign = atReviewer.getByRole('dialog', { name: '签字：春季植树活动' });
    for (const gate of ['政治关', '保密关', '程序关'])
      await sign.getByRole('checkbox', { name: new RegExp(gate) }).click();
    await sign.getByRole('textbox', { name: '保密关的意见（可以不填）' }).fill('已核对');
    await soundlyBuilt(atReviewer, DIALOG);
    await sign.getByRole('button', { name: '签政治关、保密关、程序关' }).dblclick();
    await panel(atReviewer).getByText('通过', { exact: true }).waitFor();
    await panel(atReviewer)
      .getByText(/保密关：reviewer，.*已核对/)
      .waitFor();

    await button(atReviewer, '发布').click();
    await atReviewer.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await panel(atReviewer).getByText('已发布', { exact: true }).waitFor();
    expect((await app.request.get(`/api/news-items/${id}`)).status).toBe(200);

    // Nor are many published at once past the review.
    await go(atReviewer, FORM);
    await atReviewer
      .getByRole('row', { name: /春季植树活动/ })
      .getByRole('checkbox')
      .click();
    await atReviewer.getByRole('button', { name: '删除', exact: true }).waitFor();
    expect(await atReviewer.getByRole('button', { name: /发布$/ }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('what is not saved is not submitted; sent back with a reason, mended and submitted again', async () => {
    const id = await submitted('会议通知');
    await open(atReviewer, id);
    await button(atReviewer, '退回').click();
    const back = atReviewer.getByRole('dialog', { name: '退回：会议通知' });
    expect(await back.getByRole('button', { name: '退回' }).isDisabled()).toBe(true);
    await back.getByRole('textbox', { name: '退回的理由' }).fill('时间写错了');
    await back.getByRole('button', { name: '退回' }).click();
    await panel(atReviewer).getByText('reviewer退回：时间写错了').waitFor();

    await go(atWriter, '/plugins/editorial-review?tab=returned');
    await atWriter.getByRole('link', { name: '会议通知' }).click();
    await panel(atWriter).getByText('reviewer退回：时间写错了').waitFor();
    await atWriter.getByRole('textbox', { name: /^标题/ }).fill('会议通知（改）');
    await panel(atWriter).getByText('有改动还没有保存').waitFor();
    expect(await button(atWriter, '提交审核').isDisabled()).toBe(true);
    await atWriter.getByRole('button', { name: '保存', exact: true }).click();
    await panel(atWriter).getByText('有改动还没有保存').waitFor({ state: 'detached' });
    await button(atWriter, '提交审核').click();
    await atWriter.getByRole('dialog').getByRole('button', { name: '提交审核' }).click();
    await panel(atWriter).getByText('待审').first().waitFor();
    expect(errors).toEqual([]);
  });

  test('an emergency publication says so until another has reviewed it', async () => {
    const id = await draft('停水通知');
    await open(atWriter, id);
    await button(atWriter, '紧急发布').click();
    const dialog = atWriter.getByRole('dialog', { name: '紧急发布：停水通知' });
    await dialog.getByRole('textbox', { name: '紧急发布的理由' }).fill('今晚停水');
    await soundlyBuilt(atWriter, DIALOG);
    await dialog.getByRole('button', { name: '紧急发布' }).click();
    await panel(atWriter).getByText('紧急发布，等待补审').waitFor();

    await go(atReviewer, '/plugins/editorial-review?tab=emergencies');
    await atReviewer.getByRole('link', { name: '停水通知' }).click();
    await panel(atReviewer).getByText('紧急发布，等待补审').waitFor();
    await soundlyBuilt(atReviewer, PANEL);
    await button(atReviewer, '签字').click();
    const sign = atReviewer.getByRole('dialog', { name: '签字：停水通知' });
    for (const box of await sign.getByRole('checkbox').all()) await box.click();
    await sign.getByRole('button', { name: /^签/ }).click();
    await panel(atReviewer).getByText('紧急发布，等待补审').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  test('an old version is looked at, compared and restored', async () => {
    const id = await draft('会议地点', '会议在三楼召开。');
    const body = { title: '会议地点', content: '会议在五楼召开。', bodyCode: 'default' };
    await writer.ask('put', `${FORM}/${id}`, body);
    await open(atWriter, id);
    await button(atWriter, '历史版本').click();
    const dialog = atWriter.getByRole('dialog', { name: '历史版本：会议地点' });
    await dialog.getByRole('table', { name: '历史版本' }).waitFor();
    await soundlyBuilt(atWriter, DIALOG);
    await dialog.getByRole('button', { name: '第 2 版改了什么' }).click();
    await dialog.locator('del', { hasText: '三楼' }).waitFor();
    await dialog.locator('ins', { hasText: '五楼' }).waitFor();
    await soundlyBuilt(atWriter, DIALOG);
    await dialog.getByRole('button', { name: '返回列表' }).click();
    await dialog.getByRole('button', { name: '恢复第 1 版' }).click();
    await dialog.getByText('要重新提交审核').waitFor();
    await dialog.getByRole('button', { name: '恢复第 1 版' }).click();
    await dialog.waitFor({ state: 'detached' });
    await atWriter.getByText('会议在三楼召开。').first().waitFor();
    expect(await panel(atWriter).getByText('有改动还没有保存').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('an error is mended before it is submitted; a warning needs a reason', async () => {
    const checks = app.strapi.plugin('editorial-review').service<Mutable<ChecksService>>('checks');
    const { ofDraft } = checks;
    const found = (severity: Finding['severity']): Finding => ({
      id: severity,
      code: 'WORDING',
      severity,
      place: { field: 'content', label: '正文', file: null, at: '第2段' },
      excerpt: '按装',
      message: '“按装”应为“安装”。',
      remedy: '改为“安装”。',
    });
    try {
      checks.ofDraft = () => Promise.resolve([found('error'), found('warning'), found('info')]);
      const id = await draft('安装路灯');
      await open(atWriter, id);
      await panel(atWriter).getByText('必须改').waitFor();
      await soundlyBuilt(atWriter, PANEL);
      await button(atWriter, '提交审核').click();
      const dialog = atWriter.getByRole('dialog', { name: '提交审核：安装路灯' });
      await dialog.getByText('有 1 处必须改').waitFor();
      expect(await dialog.getByRole('button', { name: '提交审核' }).count()).toBe(0);
      await atWriter.keyboard.press('Escape');

      checks.ofDraft = () => Promise.resolve([found('warning')]);
      await openAnew(atWriter, id);
      await panel(atWriter).getByText('必须改').waitFor({ state: 'detached' });
      await panel(atWriter).getByText('提醒').waitFor();
      await button(atWriter, '提交审核').click();
      const submit = dialog.getByRole('button', { name: '提交审核' });
      const reason = dialog.getByRole('textbox', { name: /仍要提交的理由/ });
      await reason.fill('。。');
      expect(await submit.isDisabled()).toBe(true);
      await dialog.getByText('正文第2段的提醒，请写明仍要提交的理由，至少两个字。').waitFor();
      await reason.fill('原文如此');
      await soundlyBuilt(atWriter, DIALOG);
      await submit.click();
      await panel(atWriter).getByText('待审').first().waitFor();
    } finally {
      checks.ofDraft = ofDraft;
    }
    expect(errors).toEqual([]);
  });

  test('who was not first is told who was', async () => {
    const id = await submitted('抢先一步');
    await open(atReviewer, id);
    await button(atReviewer, '签字').click();
    const dialog = atReviewer.getByRole('dialog', { name: '签字：抢先一步' });
    await dialog.getByRole('checkbox', { name: /政治关/ }).click();
    await writer.ask('put', `${FORM}/${id}`, { title: '抢先一步，改', content: '新', bodyCode: 'default' });
    await dialog.getByRole('button', { name: '签政治关' }).click();
    await dialog.getByRole('alert').getByText('没有签字').waitFor();
    // No way to sign is left, and nothing is said of another version.
    expect(await dialog.getByRole('checkbox').count()).toBe(0);
    await dialog.getByRole('button', { name: '重新打开看新内容' }).click();
    await panel(atReviewer)
      .getByText(/已经提交的审核因改动作废/)
      .waitFor();
    await atReviewer.getByRole('heading', { level: 1, name: '抢先一步，改' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('who signs or sends back is told which version, what was let stand and what becomes of the public', async () => {
    const id = await submitted('管道抢修');
    const unsigned = { political: null, secrecy: null, procedure: null };
    const at = '2026-11-24T00:38:00+08:00';
    const given = { by: '周发布', at, reason: '管道爆裂' };
    const emergency: Review['emergency'] = {
      ...given,
      fingerprint: 'then',
      signatures: unsigned,
      gates: ['political', 'secrecy', 'procedure'],
      tolerated: [{ finding: '正文第2段有手机号', reason: '管道爆裂' }],
      earlier: [{ ...given, reason: '停电', version: 1 }],
    };
    const tolerated = [{ finding: '“按装”应为“安装”', reason: '原文如此' }];
    const submission = { by: 'writer', at, remark: null, tolerated };
    let facts: Partial<Review> = { isPublic: true, emergency, submitted: submission };
    await tell(atReviewer, id, () => facts);
    await open(atReviewer, id);
    await panel(atReviewer).getByText('录入员的理由：原文如此').waitFor();
    const dialog = atReviewer.getByRole('dialog');
    await button(atReviewer, '签字').click();
    await dialog.getByText(/您签的是草稿第 1 版/).waitFor();
    await dialog.getByText('录入员的理由：原文如此').waitFor();
    await atReviewer.keyboard.press('Escape');

    await button(atReviewer, '补签紧急发布').waitFor();
    await button(atReviewer, '退回草稿').click();
    await dialog.getByText(/公开的内容不变/).waitFor();
    await atReviewer.keyboard.press('Escape');
    await button(atReviewer, '退回紧急发布并撤下').click();
    await dialog.getByText(/立即从公众面前撤下/).waitFor();
    await dialog.getByRole('textbox', { name: '退回的理由' }).fill('时间不对');
    // The server is away: nothing that was filled in is lost.
    await atReviewer.route('**/return', (route) => route.abort());
    await dialog.getByRole('button', { name: '退回紧急发布并撤下' }).click();
    await dialog.getByText('连不上服务器，您填的内容还在，请稍后再按一次。').waitFor();
    expect(await dialog.getByRole('textbox', { name: '退回的理由' }).inputValue()).toBe('时间不对');
    await soundlyBuilt(atReviewer, DIALOG);
    await atReviewer.keyboard.press('Escape');

    facts = { isPublic: true, emergency, submitted: null, state: 'draft', signatures: unsigned };
    await openAnew(atReviewer, id);
    await button(atReviewer, '退回草稿').waitFor({ state: 'detached' });
    await button(atReviewer, '签字').click();
    await dialog.getByText(/您签的是公开的那一版/).waitFor();
    await dialog.getByText('同时为以前没有补审的紧急发布负责：').waitFor();
    await dialog.getByText(/第 1 版，周发布于 .* 紧急发布，理由：停电。/).waitFor();
    await dialog.getByRole('heading', { name: '检查（公开的那一版）' }).waitFor();
    await soundlyBuilt(atReviewer, DIALOG);
    await atReviewer.keyboard.press('Escape');
    await atReviewer.unrouteAll();
    expect(errors).toEqual([]);
  });

  test('a whole review by keyboard alone', async () => {
    const id = await submitted('键盘审核');
    await go(atReviewer, '/plugins/editorial-review?tab=review');
    await atReviewer.getByRole('link', { name: '键盘审核' }).waitFor();
    const press = async (...keys: string[]) => {
      for (const key of keys) await atReviewer.keyboard.press(key);
    };
    /** Goes on with Tab until what has the focus is called so. */
    const tabTo = async (name: RegExp) => {
      for (let pressed = 0; pressed < 200; pressed += 1) {
        await press('Tab');
        const focused = await atReviewer.evaluate<string>(
          `(() => { const e = document.activeElement; const box = e?.closest('label') ?? e?.parentElement;
             return e?.getAttribute('role') === 'checkbox' ? (box?.innerText ?? '') : (e?.innerText ?? ''); })()`,
        );
        if (name.test(focused.trim())) return;
      }
      throw new Error(`nothing called ${String(name)} can be reached by keyboard`);
    };
    await tabTo(/^键盘审核$/);
    await press('Enter');
    await button(atReviewer, '签字').waitFor();
    await tabTo(/^签字$/);
    await press('Enter');
    for (const gate of [/^政治关/, /^保密关/, /^程序关/]) {
      await tabTo(gate);
      await press('Space');
    }
    await tabTo(/^签政治关、保密关、程序关$/);
    await press('Enter');
    await panel(atReviewer).getByText('通过', { exact: true }).waitFor();
    await button(atReviewer, '发布').waitFor();
    await tabTo(/^发布$/);
    await press('Enter');
    await atReviewer.getByRole('dialog').waitFor();
    await tabTo(/^发布$/);
    await press('Enter');
    await panel(atReviewer).getByText('已发布', { exact: true }).waitFor();
    expect((await app.request.get(`/api/news-items/${id}`)).status).toBe(200);
    expect(errors).toEqual([]);
  });

  test('who takes no part in the review finds neither the page nor its buttons', async () => {
    await app.strapi.db
      .query('admin::role')
      .create({ data: { name: '无权', code: 'without-rights', description: '' } });
    const stranger = await newPerson(app, 'stranger', 'without-rights');
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${app.address}/admin`);
    await page.locator('input[name="email"]').fill(stranger.email);
    await page.locator('input[name="password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('link').first().waitFor();
    expect(await page.getByRole('link', { name: '审核' }).count()).toBe(0);
    await context.close();
  });

  test('the lists in words: empty, and each tab sound', async () => {
    for (const [tab, words] of [
      ['publish', '没有审核通过、等待发布的。'],
      ['schedules', '没有定时发布或撤下的。'],
    ] as const) {
      await go(atReviewer, `/plugins/editorial-review?tab=${tab}`);
      await atReviewer.getByText(words).waitFor();
      await soundlyBuilt(atReviewer, 'main');
    }
  });
});

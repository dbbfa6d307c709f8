/** 发布渠道 in the panel: what waits for a person, the account, the website, the log. */
import { source as axe } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { startWechat, type Wechat } from '../fakes/wechat/index.mjs';
import { LOGINS, startApp, type App } from '../support/app';
import { describeWithBrowser, launchBrowser } from '../support/browser';
import { startReceiver, type Receiver } from '../support/receiver';

const NEWS = 'api::news-item.news-item';
const TITLE = '界石镇召开冬季森林防火工作会议';
const ADDRESS = 'https://mp.weixin.qq.com/s/abcDEF_123';

/** What has no other name in Chinese. */
const NAMES = /^(?:AppID|AppSecret|Token|EncodingAESKey|IP|atom|json)$/;

describeWithBrowser('the page 发布渠道 in a browser', () => {
  let app: App;
  let wechat: Wechat;
  let receiver: Receiver;
  let browser: Browser;
  let page: Page;
  let documentId: string;
  const errors: string[] = [];

  beforeAll(async () => {
    wechat = await startWechat();
    Object.assign(process.env, {
      WECHAT_APP_ID: wechat.appId,
      WECHAT_APP_SECRET: wechat.secret,
      WECHAT_API_BASE: wechat.address,
    });
    receiver = await startReceiver();
    [app, browser] = await Promise.all([startApp({ demo: true, serve: true }), launchBrowser()]);
    const item = await app.strapi.documents(NEWS).create({
      data: { title: TITLE, content: '会议要求，各村落实防火责任。', bodyCode: 'default' } as never,
      status: 'published',
    });
    ({ documentId } = item);
    page = await signedIn(LOGINS[0]!);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
    receiver.close();
    await wechat.stop();
  });

  /** The page as one of the log-ins sees it. */
  async function signedIn({ email, password }: (typeof LOGINS)[number]): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const one = await context.newPage();
    one.setDefaultTimeout(60_000);
    one.on('pageerror', (error) => errors.push(error.message));
    await one.goto(`${app.address}/admin`);
    await one.locator('input[name="email"]').fill(email);
    await one.locator('input[name="password"]').fill(password);
    await one.keyboard.press('Enter');
    await one.getByRole('link', { name: '发布渠道' }).first().click();
    await one.getByRole('heading', { level: 1, name: '发布渠道' }).waitFor();
    return one;
  }
  const open = (tab: string, on = page) => on.goto(`${app.address}/admin/plugins/channels?tab=${tab}`);

  test('an item is pushed by hand, sent by a person, and its link recorded', async () => {
    await open('wechat');
    await page.getByRole('button', { name: '推送一条信息' }).click();
    const dialog = page.getByRole('dialog', { name: '推送一条信息到公众号' });
    await dialog.getByRole('textbox', { name: '标题或正文里的词' }).fill('冬季森林防火');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: `推送：${TITLE}` }).click();
    await dialog.getByText('草稿').first().waitFor();
    await page.keyboard.press('Escape');

    await open('tasks');
    const field = page.getByRole('textbox', { name: `发表后的文章链接：${TITLE}` });
    await field.fill('mp.weixin.qq.com');
    await page.keyboard.press('Enter');
    await page.getByText('请贴上完整的网址').waitFor();
    await field.fill('https://example.com/s/1');
    await page.keyboard.press('Enter');
    await page.getByText('这不是公众号文章的链接').first().waitFor();
    await field.fill(ADDRESS);
    await page.keyboard.press('Enter');
    await field.waitFor({ state: 'detached' });

    const articles = await app.strapi.plugin('channels').service('wechatArticles').list({ documentId });
    expect(articles.data).toMatchObject([{ state: 'published', address: ADDRESS }]);
    expect(errors).toEqual([]);
  });

  test("a website's address is recorded, its secret shown once, and a test sent there", async () => {
    await open('website');
    await page.getByRole('button', { name: '登记推送地址' }).click();
    const form = page.getByRole('dialog', { name: '登记推送地址' });
    await form.getByRole('textbox', { name: '名称' }).fill('县政府网站');
    await form.getByRole('textbox', { name: '接收地址' }).fill('nonsense');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('请填写完整的网址').first().waitFor();
    await form.getByRole('textbox', { name: '接收地址' }).fill(receiver.url);
    await form.getByRole('button', { name: '保存' }).dblclick();

    const once = page.getByRole('dialog', { name: '签名密钥，只显示这一次' });
    const secret = await once.getByRole('textbox', { name: '签名密钥' }).inputValue();
    expect(secret).toMatch(/^whsec_/);
    await once.getByRole('button', { name: '我已保存，关闭' }).click();
    await once.waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(secret);
    expect(await app.strapi.plugin('channels').service('webhooks').list()).toHaveLength(1);

    const tested = page.waitForResponse((response) => response.url().endsWith('/test'));
    await page.getByRole('button', { name: '发送测试：县政府网站' }).click();
    expect(await (await tested).json()).toMatchObject({ data: { ok: true } });
    expect(receiver.received.map(({ body }) => (body as { type: string }).type)).toEqual(['ping']);
    expect(errors).toEqual([]);
  });

  test('the account is tested; what the environment sets cannot be changed here', async () => {
    await open('wechat');
    await page.getByText('由服务器环境变量设定').first().waitFor();
    expect(await page.getByRole('button', { name: '更换 AppSecret' }).count()).toBe(0);
    expect(await page.content()).not.toContain(wechat.secret);
    await page.getByRole('button', { name: '测试连接' }).click();
    await page.getByText('接口凭证：').waitFor();

    const token = 'tokenFromPanel1';
    await page.getByRole('button', { name: '填写 Token' }).click();
    await page.getByLabel('新的 Token').fill(token);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '更换 Token' }).waitFor();
    expect(await page.content()).not.toContain(token);
    expect(errors).toEqual([]);
  });

  test('every attempt of a delivery is told', async () => {
    await open('log');
    await page
      .getByRole('table', { name: '投递记录' })
      .getByRole('button', { name: new RegExp(`详情：${TITLE}`) })
      .last()
      .click();
    const dialog = page.getByRole('dialog', { name: /第 \d+ 号投递/ });
    await dialog.getByRole('table', { name: '每一次投递' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('beside an item stand its article and its receipts', async () => {
    await page.goto(`${app.address}/admin/content-manager/collection-types/${NEWS}/${documentId}`);
    await page.getByText('公众号：已发表').waitFor();
    expect(await page.getByRole('button', { name: '复制正文' }).isEnabled()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('who may not set the channels is told so, and finds no button', async () => {
    const publisher = await signedIn(LOGINS.find(({ role }) => role === 'gongkai-publisher')!);
    await open('website', publisher);
    await publisher.getByText('推送地址由管理员登记').waitFor();
    expect(await publisher.getByRole('button', { name: '登记推送地址' }).count()).toBe(0);
    await open('wechat', publisher);
    await publisher.getByText('公众号由管理员设置').waitFor();
    expect(await publisher.getByRole('button', { name: '测试连接' }).count()).toBe(0);
  });

  test.each(['tasks', 'wechat', 'website', 'log'])('%s: no violations of axe, no English', async (tab) => {
    await open(tab);
    await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
    await page.getByText('正在读取').first().waitFor({ state: 'detached' });
    await page.evaluate(axe);
    const violations = await page.evaluate(
      `axe.run('main').then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
    );
    expect(violations).toEqual([]);
    const told = (await page.getByRole('main').innerText()).replace(
      /https?:\S+|wx[0-9a-f]{16}|[\w./-]+\.[a-z]{2,4}\b/g,
      '',
    );
    expect(told.match(/[A-Za-z]{2,}/g)?.filter((word) => !NAMES.test(word)) ?? []).toEqual([]);
  });
});

/** 留痕 in the panel: proven, looked through by keyboard, exported. */
import { source as axe } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { startApp, type App } from '../support/app';
import { describeWithBrowser, launchBrowser } from '../support/browser';
import { newPerson, PASSWORD } from '../support/people';

const EVENT = 'api::disclosure-event.disclosure-event';

/** What has no other name in Chinese; the first body's code. */
const NAMES = /^(?:Excel|CSV|xlsx|default)$/;

describeWithBrowser('the page 留痕 in a browser', () => {
  let app: App;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ serve: true, reviewed: true }), launchBrowser()]);
    const clerk = await newPerson(app, '王芳', 'strapi-super-admin');
    const trail = app.strapi.plugin('editorial-review').service('trail');
    const by = { key: `user:${clerk.documentId}`, name: '王芳', way: 'panel' };
    for (const at of Array.from({ length: 60 }, (_, index) => index)) {
      const title = at === 0 ? '防火讲座' : `第 ${at} 次讲座`;
      const details = { changes: [{ field: 'name', label: '活动名称', before: null, after: title }] };
      await trail.append({ act: 'create', subject: { type: EVENT, id: `e${at}`, title }, details, by });
    }
    // Whatever else is on record is told in Chinese too.
    const more = { subject: { type: EVENT, id: 'e60', title: '演练' }, by };
    const set = { action: 'publish', at: '2026-11-24T00:46+08:00' };
    await trail.append({ act: 'schedule', ...more, details: { ...set, failed: '还没有通过审核。' } });
    await trail.append({ act: 'restore', ...more, details: { from: 3 } });
    await trail.append({ act: 'emergency', ...more, details: { overridden: ['MOBILE|content||第2段||1'] } });
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
    });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${app.address}/admin`);
    await page.locator('input[name="email"]').fill(clerk.email);
    await page.locator('input[name="password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '留痕' }).first().click();
    await page.getByRole('heading', { level: 1, name: '留痕' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const rows = () => page.getByRole('table', { name: '留痕' }).locator('tbody tr');

  test('proven in one sentence', async () => {
    await page.getByRole('button', { name: '核对留痕' }).press('Enter');
    await page.getByText(/留痕完整：共 \d+ 行/).waitFor();
  });

  test('looked through by keyboard, page after page', async () => {
    await page.getByText('第 59 次讲座').first().waitFor();
    expect(await rows().count()).toBe(50);
    await page.getByText('定时没有做成', { exact: true }).waitFor();
    await page.getByText('定在 2026年11月24日 00:46').waitFor();
    await page.getByRole('button', { name: '更早的记录' }).press('Enter');
    await page.getByText('防火讲座').first().waitFor();
    await page.getByRole('textbox', { name: '标题里有' }).fill('防火');
    await page.keyboard.press('Enter');
    await page.getByText('第 59 次讲座').first().waitFor({ state: 'detached' });
    await page.getByText('防火讲座').first().waitFor();
    expect(await rows().count()).toBe(1);
    expect(await rows().first().innerText()).toMatch(/王芳[^]*后台[^]*新建[^]*公开活动[^]*《防火讲座》/);
    expect(page.url()).toContain('text=');
  });

  test('exported, and that is on record', async () => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 Excel' }).press('Enter');
    expect((await saved).suggestedFilename()).toBe('留痕.xlsx');
    await page.getByRole('button', { name: '清除条件' }).press('Enter');
    await page.getByText('条数：1').first().waitFor();
  });

  test('no violations of axe, no English', async () => {
    await page.evaluate(axe);
    const violations = await page.evaluate(
      `axe.run('main').then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
    );
    expect(violations).toEqual([]);
    const words = (await page.locator('main').innerText()).match(/[A-Za-z]{2,}/g) ?? [];
    expect(words.filter((word) => !NAMES.test(word))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

/** The working-day clock beside an application, and the calendar that the office fills. */
import { source as axe } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { LOGINS, startApp, type App } from '../support/app';
import { describeWithBrowser, launchBrowser } from '../support/browser';

const APPLICATION = 'api::disclosure-application.disclosure-application';
const NOTICE = `放假日：1月1日、2月5日至11日、4月5日、5月1日至5日、6月9日、9月15日、10月1日至7日
补班日：2月14日、10月9日`;

describeWithBrowser('the clock of an application in a browser', () => {
  let app: App;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  const shots = process.env.GONGKAI_SHOTS;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: true, serve: true }), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${app.address}/admin`);
    const { email, password } = LOGINS.find(({ role }) => role === 'gongkai-report')!;
    await page.locator('input[name="email"]').fill(email);
    await page.locator('input[name="password"]').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '工作日历' }).first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const add = async (registrationNo: string, more: object) => {
    const data = { registrationNo, applicantType: '自然人', bodyCode: 'default', ...more } as never;
    return (await app.strapi.documents(APPLICATION).create({ data })).documentId;
  };
  const list = () => `${app.address}/admin/content-manager/collection-types/${APPLICATION}`;
  const look = async (name: string) => {
    if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
  };

  async function violations(within: string): Promise<string[]> {
    await page.evaluate(axe);
    return page.evaluate(async (selector) => {
      const { axe: checker } = globalThis as unknown as {
        axe: {
          run(
            on: string,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const found = await checker.run(selector, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }, within);
  }

  test('state, last day and derivation stand beside the form, and follow what is saved', async () => {
    const documentId = await add('2026-301', {
      receivedOn: '2026-09-15',
      concludedOn: '2026-10-16',
      outcome: '予以公开',
    });
    await page.goto(`${list()}/${documentId}`);
    await page.getByRole('heading', { name: '办理期限' }).waitFor();
    await page.getByText('最后一天：2026年10月19日（星期一）').waitFor();
    await page.getByText('提前 1 个工作日办结').waitFor();
    await look('panel');
    await page.getByRole('button', { name: '逐日推算' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: '逐日推算' });
    const row = (day: string) => dialog.getByRole('row').filter({ hasText: day });
    expect(await row('2026年9月20日').innerText()).toMatch(/第 4 个\s+调休补班/);
    expect(await row('2026年10月1日（').innerText()).toMatch(/不计\s+国庆节放假/);
    expect(await row('2026年10月19日').innerText()).toMatch(/第 20 个\s+工作日\s+答复期限的最后一天/);
    await look('derivation');
    expect(await violations('[role="dialog"]')).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await app.strapi
      .documents(APPLICATION)
      .update({ documentId, data: { receivedOn: '2026-09-16' } as never });
    await page.reload();
    await page.getByText('最后一天：2026年10月20日（星期二）').waitFor();
    expect(errors).toEqual([]);
  });

  test('a new application says what to fill in; the list has the deadline', async () => {
    await page.goto(`${list()}/create`);
    await page.getByText('填好“收到日期”并保存，这里就算出答复的最后一天。').waitFor();
    await add('2026-302', { receivedOn: '2026-11-16', feeNotified: '3000' });
    await page.goto(`${list()}?sort=registrationNo:DESC`);
    await page.getByText(/2027年1月12日（暂定）/).waitFor();
    await look('list');
    expect(errors).toEqual([]);
  });

  test('a notice is pasted, looked at and saved', async () => {
    await page.goto(`${app.address}/admin/plugins/annual-report/calendar?year=2027`);
    await page.getByText('这一年的放假安排还没有填').waitFor();
    const field = page.getByRole('textbox', { name: /把国务院办公厅关于2027年/ });
    const save = page.getByRole('button', { name: '保存2027年的放假安排' });
    await field.fill('1月1日（周四）放假。');
    await page.getByText('通知可能不是这一年的').waitFor();
    expect(await save.isDisabled()).toBe(true);
    await look('calendar-fault');
    await field.fill(NOTICE);
    await page.getByText('读出放假 23 天，补班 2 天。').waitFor();
    const february = page.getByRole('table', { name: '2027年2月' });
    expect(await february.innerText()).toContain('14班');
    await look('calendar');
    expect(await violations('main')).toEqual([]);
    await save.click();
    await page.getByText(/^这一年由.*填写。$/).waitFor();
    await page.goto(`${list()}?sort=registrationNo:DESC`);
    await page.getByText(/2027年1月12日$/).waitFor();
    expect(errors).toEqual([]);
  });
});

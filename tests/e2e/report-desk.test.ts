/** 年度报告 in the panel: from a number to the rows behind it. */
import type { Browser, Locator, Page } from 'playwright-core';
import { LOGINS, startApp, type App } from '../support/app';
import { describeWithBrowser, launchBrowser } from '../support/browser';

describeWithBrowser('the report desk in a browser', () => {
  let app: App;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: true, serve: true }), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${app.address}/admin`);
    await page.locator('input[name="email"]').fill(LOGINS[0]!.email);
    await page.locator('input[name="password"]').fill(LOGINS[0]!.password);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '年度报告' }).first().click();
    await page.getByRole('heading', { level: 1, name: '年度报告' }).waitFor();
    await page.goto(`${app.address}/admin/plugins/annual-report?year=2023`);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  test('a cell opens the rows it was counted from, and the focus comes back to it', async () => {
    const table = page.getByRole('table', { name: '2023年收到和处理政府信息公开申请情况' });
    const cell = table.getByRole('button', { name: /一、本年新收.*自然人/ });
    expect(await cell.textContent()).toBe('1');
    await cell.press('Enter');

    const rows = page.getByRole('dialog').getByRole('table', { name: '依申请公开登记' });
    await rows.waitFor();
    expect(await rows.getByRole('link').count()).toBe(1);
    expect(await rows.getByRole('link').getAttribute('href')).toContain(
      '/content-manager/collection-types/api::disclosure-application.disclosure-application/',
    );

    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe(
      await cell.getAttribute('aria-label'),
    );
    expect(errors).toEqual([]);
  });

  test('a year goes from one person to another and out to everyone', async () => {
    // The sample year is published already; the year after it is not.
    await app.strapi.documents('api::annual-report.annual-report').create({
      data: {
        year: 2024,
        bodyCode: 'default',
        problems: '一是公开不够及时；二是内容不够全面。下一步逐项改进。',
      } as never,
    });
    const head = await signedIn(LOGINS.find(({ role }) => role === 'gongkai-report')!);
    expect(await head.getByRole('button', { name: '签字、批准' }).count()).toBe(0);
    await take(head, '提交');
    await head.getByText('已提交，待批准').first().waitFor();

    await page.goto(desk(2024));
    const signing = page.getByRole('button', { name: '签字、批准' });
    await signing.click();
    const dialog = page.getByRole('dialog', { name: '签字、批准 2024 年年度报告' });
    expect(await dialog.getByRole('button', { name: '签字', exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: /^政治关：导向正确/ }).press('Space');
    await dialog.getByRole('textbox', { name: '政治关的意见（可以不写）' }).fill('表述准确');
    expect(await dialog.getByRole('button', { name: '批准', exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '签字', exact: true }).press('Enter');
    await dialog.getByText('还要签保密关、程序关。').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    const signatures = page.getByRole('list', { name: '三关签字' });
    await signatures.getByText(/^政治关：演示超级管理员，.*表述准确$/).waitFor();
    expect(await signatures.getByText('还没有人签').count()).toBe(2);

    await signing.click();
    expect(await dialog.getByText(/^政治关：演示超级管理员/).count()).toBe(1);
    for (const gate of ['保密关', '程序关']) {
      await dialog.getByRole('checkbox', { name: new RegExp(`^${gate}：`) }).check();
    }
    await finish(dialog, '批准');
    await page.getByText('已批准，待公布').first().waitFor();
    await take(page, '公布');
    await page.getByText('2024 年的年度报告已公布').waitFor();
    await app.request.get('/api/annual-reports/2024/report.html').expect(200);
    expect(await page.getByRole('button', { name: '公布', exact: true }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  const desk = (year: number) => `${app.address}/admin/plugins/annual-report?year=${year}`;

  /** The desk of 2024 as another person sees it. */
  async function signedIn({ email, password }: (typeof LOGINS)[number]): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const other = await context.newPage();
    other.setDefaultTimeout(60_000);
    other.on('pageerror', (error) => errors.push(error.message));
    await other.goto(`${app.address}/admin`);
    await other.locator('input[name="email"]').fill(email);
    await other.locator('input[name="password"]').fill(password);
    await other.keyboard.press('Enter');
    await other.getByRole('link', { name: '年度报告' }).first().waitFor();
    await other.goto(desk(2024));
    return other;
  }

  /** Presses a step's button, gives a reason where one is asked for, and waits for it to be done. */
  async function take(on: Page, step: string): Promise<void> {
    await on.getByRole('button', { name: step, exact: true }).click();
    const dialog = on.getByRole('dialog', { name: `${step} 2024 年年度报告` });
    await finish(dialog, step);
  }

  async function finish(dialog: Locator, step: string): Promise<void> {
    const reason = dialog.getByRole('textbox', { name: /理由/ });
    if (await reason.count()) await reason.fill('已逐条核对');
    await dialog.getByRole('button', { name: step, exact: true }).click();
    await dialog.getByText(`已${step}。`).waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
  }
});

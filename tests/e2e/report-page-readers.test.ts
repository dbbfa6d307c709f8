/** The readers' page over the served sample year, and when the service has nothing or does not answer. */
import type { Browser, Page } from 'playwright-core';
import { startApp, type App } from '../support/app';
import { describeWithBrowser, launchBrowser } from '../support/browser';

describeWithBrowser("the readers' page in a browser", () => {
  let app: App;
  let browser: Browser;
  const broken: string[] = [];

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: true, serve: true }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });
  beforeEach(() => {
    broken.length = 0;
  });

  /** A phone before the readers' page; what breaks on the page, its security policy included, is written down. */
  async function opened(prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    page.on('pageerror', (error) => broken.push(error.message));
    page.on(
      'console',
      (message) => message.text().includes('Content Security Policy') && broken.push(message.text()),
    );
    await prepare?.(page);
    await page.goto(app.address);
    return page;
  }

  test('lists what is published, marked as sample data, and leads to the report', async () => {
    const page = await opened();
    await page.getByText('演示数据：').waitFor();
    const news = page.getByRole('region', { name: '工作动态' }).getByRole('listitem');
    await news.first().waitFor();
    expect(await news.count()).toBe(10);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(
      (await page.getByText('未发布样本').count()) + (await page.getByText('已改未发样本').count()),
    ).toBe(0);
    await page.getByRole('link', { name: '2023年政府信息公开工作年度报告' }).click();
    await page.getByRole('heading', { level: 1, name: '2023年政府信息公开工作年度报告' }).waitFor();
    expect(broken).toEqual([]);
    await page.close();
  });

  test('an item opens in place, with its text', async () => {
    const page = await opened();
    const first = page.getByRole('region', { name: '公告公示' }).getByRole('listitem').first();
    await first.locator('summary').click();
    await first.locator('.text').first().waitFor();
    expect(await first.locator('.failed').count()).toBe(0);
    await page.close();
  });

  test('says that there is nothing yet', async () => {
    const page = await opened((blank) =>
      blank.route('**/api/**', (route) => route.fulfill({ json: { data: [] } })),
    );
    await page.getByText('还没有公开的年度报告。').waitFor();
    await page.getByText('还没有公开的人事信息。').waitFor();
    await page.close();
  });

  test('says that the service does not answer, and reads again on request', async () => {
    const page = await opened((blank) => blank.route('**/api/annual-reports', (route) => route.abort()));
    await page.getByText('没有读到内容').waitFor();
    await page.unroute('**/api/annual-reports');
    await page.getByRole('button', { name: '重新读取' }).click();
    await page.getByRole('link', { name: '2023年政府信息公开工作年度报告' }).waitFor();
    const word = page.getByRole('link', { name: 'Word' }).first();
    expect(await word.getAttribute('href')).toBe('api/annual-reports/2023/report.docx');
    await page.close();
  });

  test('without scripts it says what to open', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(app.address);
    const reports = page.getByRole('link', { name: '历年政府信息公开工作年度报告' });
    expect(await reports.isVisible()).toBe(true);
    expect(await reports.getAttribute('href')).toBe('api/annual-reports');
    await context.close();
  });
});

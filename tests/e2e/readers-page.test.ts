/** The readers' page over the sample year: on a phone, without script, with a screen reader, on paper. */
import { source as axe } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startApp, type App } from '../support/app';
import { describeWithBrowser, launchBrowser } from '../support/browser';

const PAGES = [
  '/',
  '/columns/news',
  '/columns/news?page=2',
  '/search',
  '/search?q=防火',
  '/search?q=%00',
  '/reports',
  '/reports/2023',
  '/reports/2022',
  '/nowhere',
];

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

  /** Opens a page; what breaks on it, its security policy included, is written down. */
  async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 }, ...options });
    page.on('pageerror', (error) => broken.push(error.message));
    page.on(
      'console',
      (message) => message.text().includes('Content Security Policy') && broken.push(message.text()),
    );
    await page.goto(`${app.address}${path}`);
    return page;
  }
  const overflow = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  test.each(PAGES)('%s: no violations of axe, marked as sample data, nothing unpublished', async (path) => {
    for (const width of [360, 1280]) {
      const page = await opened(path, { viewport: { width, height: 800 } });
      await page.evaluate(axe);
      const violations = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
      );
      expect(violations).toEqual([]);
      expect(await page.getByText('演示数据：').isVisible()).toBe(true);
      expect(await page.content()).not.toMatch(/未发布样本|已改未发样本/);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      await page.close();
    }
    expect(broken).toEqual([]);
  });

  test("an item's own page: no violations of axe, read on a phone, large type too", async () => {
    const page = await opened('/');
    await page.locator('.column a[href$="page.html"]').first().click();
    await page.waitForLoadState();
    expect(await page.locator('article.item').count()).toBe(1);
    await page.evaluate(axe);
    expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual(
      [],
    );
    await page.getByRole('button', { name: '大字版' }).click();
    expect(await overflow(page)).toBe(0);
    expect(broken).toEqual([]);
    await page.close();
  });

  // 180 pixels are what a phone of 360 leaves when everything is enlarged to twice its size.
  test.each(PAGES)('%s never scrolls sideways, nor with letters of twice the size', async (path) => {
    const page = await opened(path);
    for (const width of [180, 320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await overflow(page)]).toEqual([width, 0]);
    }
    await page.setViewportSize({ width: 360, height: 800 });
    // Not by a style element: the page's own rules let none in.
    await page.locator('html').evaluate((html) => html.style.setProperty('font-size', '200%', 'important'));
    expect(await overflow(page)).toBe(0);
    await page.close();
  });

  test('without script: from the home page through a column and a search to a report', async () => {
    const page = await opened('/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: '“工作动态”全部' }).click();
    expect(await page.locator('.entry').count()).toBe(20);
    await page.getByRole('link', { name: '下一页' }).click();
    expect(await page.getByText('第2页，共').isVisible()).toBe(true);
    await page.getByRole('searchbox').fill('森林防火');
    await page.getByRole('button', { name: '搜索' }).click();
    expect(await page.locator('.results mark').first().textContent()).toBe('森林防火');
    expect(await page.getByRole('combobox').inputValue()).toBe('news');
    await page.getByRole('link', { name: '年报', exact: true }).click();
    await page.getByRole('link', { name: '2023年政府信息公开工作年度报告' }).click();
    const picture = page.locator('.picture img');
    expect(await picture.getAttribute('alt')).toContain('主要数字');
    expect(await page.getByRole('row', { name: '公开政府信息 254条' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: '网页' }).first().click();
    await page.getByRole('heading', { level: 1, name: '2023年政府信息公开工作年度报告' }).waitFor();
    await page.close();
  });

  test('large type is remembered from page to page', async () => {
    const page = await opened('/');
    const size = () => page.evaluate('parseFloat(getComputedStyle(document.body).fontSize)');
    const before = Number(await size());
    await page.getByRole('button', { name: '大字版' }).click();
    expect(Number(await size())).toBeGreaterThan(before * 1.3);
    await page.goto(`${app.address}/reports`);
    expect(Number(await size())).toBeGreaterThan(before * 1.3);
    expect(await overflow(page)).toBe(0);
    const toggle = page.getByRole('button', { name: '大字版' });
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    await toggle.click();
    expect(Number(await size())).toBe(before);
    await page.close();
  });

  test('by keyboard the first stop leads past the navigation', async () => {
    const page = await opened('/reports');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '跳到正文' });
    expect((await skip.boundingBox())?.width).toBeGreaterThan(40);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.close();
  });

  test('on paper there is the text without buttons, forms and navigation', async () => {
    const page = await opened('/columns/news');
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['nav.site-navigation', '.comforts', '.search', '.pages'])
      expect(await page.locator(gone).isVisible()).toBe(false);
    expect(await page.locator('.entry').first().isVisible()).toBe(true);
    await page.close();
  });

  test('home and columns carry the labels of government websites', async () => {
    const tags = (page: Page) =>
      page.evaluate<Record<string, string>>(
        "Object.fromEntries([...document.querySelectorAll('meta[name]')].map(({ name, content }) => [name, content]))",
      );
    const page = await opened('/');
    expect(await tags(page)).toMatchObject({
      SiteName: '威海市文登区人民政府网站',
      SiteDomain: 'www.wendeng.gov.cn',
      ColumnName: '政府信息公开',
      ColumnType: '首页',
    });
    await page.goto(`${app.address}/columns/news`);
    expect(await tags(page)).toMatchObject({
      ColumnName: '工作动态',
      ColumnType: '工作动态',
      ColumnDescription: '工作动态栏目',
    });
    await page.goto(`${app.address}/reports/2023`);
    expect(await tags(page)).toMatchObject({ ColumnType: '信息公开年报', PubDate: '2024-01-19 00:00' });
    await page.close();
  });
});

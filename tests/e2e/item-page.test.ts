/** An item's page as readers meet it: on a phone, on a desk, with a screen reader, and inside a county's page. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startApp, type App } from '../support/app';
import { describeWithBrowser, launchBrowser } from '../support/browser';

const AXE = path.resolve(__dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js');

const CONTENT = `# 一、会议部署

　　5月31日，界石镇召开春季森林防火工作会议。**会议强调，**要压实责任，详见http://www.example.gov.cn/fire，并请各村对照办理。
　　联系邮箱：fire@example.gov.cn，编号${'A'.repeat(120)}。

## （一）责任分工

1. 各村成立防火队；
2. 护林员每日巡查。

| 村 | 责任人 | 护林员 | 巡查路线 | 物资储备点 | 值班电话 |
|----|------|------|--------|---------|-------|
| 界石村 | 张某 | 李某 | 村北至昆嵛山南麓防火道 | 村委会院内 | 0631-0000000 |
| 晒字村 | 王某 | 赵某 | 水库东岸至省道 | 小学旧址 | 0631-0000000 |

> 未尽事宜另行通知。`;

describeWithBrowser('the page of an item in a browser', () => {
  let app: App;
  let browser: Browser;
  let address: string;
  const broken: string[] = [];

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ serve: true }), launchBrowser()]);
    const body = await app.strapi.documents('api::body.body').findFirst();
    await app.strapi
      .documents('api::body.body')
      .update({ documentId: body!.documentId, data: { name: '某镇人民政府' } as never });
    const { documentId } = await app.strapi.documents('api::announcement.announcement').create({
      data: {
        title: '关于召开春季森林防火工作会议的通知𬭎䶮'.repeat(2),
        content: CONTENT,
        bodyCode: 'default',
        source: '界石镇党政办公室',
        indexNo: '11371082004363079R/2023-00001',
        documentNo: '界政发〔2023〕1号',
        writtenOn: '2023-05-30',
        noticeFrom: '2023-06-01',
        noticeTo: '2023-06-07',
        objectionContact: '界石镇党政办公室，电话 0631-0000000',
      } as never,
      status: 'published',
    });
    address = `${app.address}/api/announcements/${documentId}/page.html`;
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });
  beforeEach(() => {
    broken.length = 0;
  });

  async function opened(width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) broken.push(message.text());
    });
    await page.goto(address);
    return page;
  }

  const overflow = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  test.each([180, 390, 1280])('at a width of %i pixels the page never scrolls sideways', async (width) => {
    const page = await opened(width);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(broken).toEqual([]);
    await page.close();
  });

  test('axe finds nothing wrong', async () => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 900 } });
    const page = await context.newPage();
    await page.goto(address);
    await page.addScriptTag({ path: AXE });
    const found = await page.evaluate<{ violations: { id: string }[] }>('axe.run()');
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });

  test('reads well without our stylesheet, and leads back to all that is public', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
    await page.route('**/assets/**', (route) => route.abort());
    await page.goto(address);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('link', { name: '政府信息公开专栏' }).click();
    await page.waitForURL(`${app.address}/`);
    await page.close();
  });

  test('a county’s page may show it in a frame', async () => {
    const page = await browser.newPage();
    const county = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end(`<iframe src="${address}"></iframe>`);
    });
    await new Promise<void>((resolve) => county.listen(0, '127.0.0.1', resolve));
    const { port } = county.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/`);
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    await page.close();
    county.closeAllConnections();
    county.close();
  });
});

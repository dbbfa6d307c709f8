/** The report's page as readers meet it: on a phone, with a screen reader, on paper. */
import type { Browser, Page } from 'playwright-core';
import { toDocument } from '../../src/plugins/annual-report/domain/document/to-document';
import { renderHtml } from '../../src/plugins/annual-report/render/html/page';
import { reportSchema } from '../../src/plugins/annual-report/shared/report';
import busy from '../fixtures/report-busy.json';
import quiet from '../fixtures/report-quiet.json';
import { describeWithBrowser, launchBrowser } from '../support/browser';

const pageOf = (report: unknown): string => renderHtml(toDocument(reportSchema.parse(report)));

describeWithBrowser('the page of a report in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  async function opened(report: unknown, width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.setContent(pageOf(report));
    return page;
  }

  const overflow = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  // 180 pixels are what a phone of 360 leaves when everything is enlarged to twice its size.
  test.each([180, 360, 390, 414, 768, 1280])(
    'at a width of %i pixels the page itself never scrolls sideways',
    async (width) => {
      for (const report of [busy, quiet]) {
        const page = await opened(report, width);
        expect(await overflow(page)).toBe(0);
        await page.close();
      }
    },
  );

  test('letters of twice the size break nothing', async () => {
    for (const width of [390, 1280]) {
      const page = await opened(busy, width);
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      expect(await overflow(page)).toBe(0);
      await page.close();
    }
  });

  test('on a phone the wide tables scroll by keyboard, and their labels stay in sight', async () => {
    const page = await opened(busy, 390);
    const region = page.getByRole('region', { name: '2024年收到和处理政府信息公开申请情况' });
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      "document.activeElement.matches('.gk-scroll') && document.activeElement.scrollLeft > 0",
    );
    await page.evaluate('document.activeElement.scrollLeft = 1000');
    const label = await page.getByRole('rowheader', { name: '8.属于行政查询事项' }).boundingBox();
    const edge = await region.boundingBox();
    expect(label?.x).toBeGreaterThanOrEqual(edge?.x ?? Infinity);
    await page.close();
  });

  test('a screen reader finds captions, headers and values', async () => {
    const page = await opened(busy, 1280);
    const table = page.getByRole('table', { name: '2024年收到和处理政府信息公开申请情况' });
    await expect(table.getByRole('columnheader').allTextContents()).resolves.toEqual([
      '申请人情况',
      '自然人',
      '法人或其他组织',
      '总计',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
    ]);
    expect(await table.getByRole('rowheader').count()).toBe(30);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      '淮安市人民政府2024年政府信息公开工作年度报告',
    );
    const headers = await page.evaluate(
      `[...document.querySelector('[data-key="applications.result.notProcessed.petition.business"]').headers
        .split(' ')].map((id) => document.getElementById(id).textContent)`,
    );
    expect(headers).toEqual([
      '三、本年度办理结果',
      '（五）不予处理',
      '1.信访举报投诉类申请',
      '申请人情况',
      '法人或其他组织',
      '商业企业',
    ]);
    await page.close();
  });

  test('in the grid that the browser draws, every value stands below and beside its headers', async () => {
    const page = await opened(busy, 1280);
    const astray = await page.evaluate(`[...document.querySelectorAll('td[headers]')].filter((cell) => {
      const value = cell.getBoundingClientRect();
      return cell.headers.split(' ').some((id) => {
        const header = document.getElementById(id).getBoundingClientRect();
        const above = header.left < value.right - 1 && header.right > value.left + 1 && header.bottom <= value.top + 1;
        const beside = header.top < value.bottom - 1 && header.bottom > value.top + 1 && header.right <= value.left + 1;
        return !above && !beside;
      });
    }).map((cell) => cell.dataset.key)`);
    expect(astray).toEqual([]);
    await page.close();
  });

  test('on paper it takes a handful of sheets of A4, without scroll boxes', async () => {
    for (const report of [busy, quiet]) {
      const page = await opened(report, 1280);
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate("getComputedStyle(document.querySelector('.gk-scroll')).overflowX")).toBe(
        'visible',
      );
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sheets).toBeGreaterThanOrEqual(3);
      expect(sheets).toBeLessThanOrEqual(6);
      expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/);
      await page.close();
    }
  });

  test('what people write is shown, not run', async () => {
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const page = await opened({ ...quiet, preamble: [evil] }, 1280);
    expect(await page.getByText(evil).count()).toBe(1);
    expect(await page.title()).toBe('威海市文登区界石镇人民政府2023年政府信息公开工作年度报告（演示数据）');
    await page.close();
  });
});

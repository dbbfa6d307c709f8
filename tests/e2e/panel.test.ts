/** The admin panel as a person first meets it. */
import type { Browser } from 'playwright-core';
import { startApp, type App } from '../support/app';
import { describeWithBrowser, launchBrowser } from '../support/browser';

describeWithBrowser('the admin panel in a browser', () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ serve: true }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  test('loads without an error on the page', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${app.address}/admin`);
    await page.getByRole('textbox').first().waitFor({ timeout: 60_000 });
    expect(errors).toEqual([]);
  });
});

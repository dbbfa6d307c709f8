/** An installed Chromium for browser tests; the project downloads none. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** @returns the browser's path: `CHROMIUM_PATH`, else the first that is found on the path */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  const folders = (env.PATH ?? '').split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

/** Starts the browser. Close it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('没有找到 Chromium：请安装，或用 CHROMIUM_PATH 指明。');
  // Chromium's sandbox refuses to run as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}

/** `describe` for tests that need the browser: without one they are skipped, in words; with `CI` set they fail. */
export function describeWithBrowser(name: string, tests: () => void): void {
  if (findChromium()) {
    describe(name, tests);
  } else if (process.env.CI) {
    describe(name, () => {
      test('needs a browser', () => {
        throw new Error('没有找到 Chromium：CI 里必须运行浏览器测试，请安装，或用 CHROMIUM_PATH 指明。');
      });
    });
  } else {
    describe.skip(`${name}（跳过：没有找到 Chromium，请安装，或用 CHROMIUM_PATH 指明）`, tests);
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

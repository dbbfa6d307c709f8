/** An installed Chromium for browser tests; the project downloads none. */
import { chromium, type Browser } from 'playwright-core';
import { describeWith, findTool } from './tools';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** @returns the browser's path: `CHROMIUM_PATH`, else the first that is found on the path */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env.CHROMIUM_PATH ?? findTool(NAMES, env);
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
  describeWith(findChromium(), '没有找到 Chromium，请安装，或用 CHROMIUM_PATH 指明', name, tests);
}

/** Programs of the machine that a test needs. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The first of these names that is on the path. */
export function findTool(names: readonly string[], env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

/** `describe` for tests that need a program: without it they are skipped, in words; with `CI` set they fail. */
export function describeWith(
  tool: string | undefined,
  missing: string,
  name: string,
  tests: () => void,
): void {
  if (tool) {
    describe(name, tests);
  } else if (process.env.CI) {
    describe(name, () => {
      test('needs a program', () => {
        throw new Error(`${missing}，CI 里必须运行这些测试。`);
      });
    });
  } else {
    describe.skip(`${name}（跳过：${missing}）`, tests);
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

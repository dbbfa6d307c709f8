/** What is asked of the code before its tests: form, rules, types, dead wood. */
import path from 'node:path';
import { ROOT } from './root.mjs';

const bin = (...parts) => path.join(ROOT, 'node_modules', ...parts);

/** @type {{ name: string, args: string[] }[]} each run with Node from the project's folder */
export const CHECKS = [
  {
    name: '格式 prettier',
    args: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  },
  { name: '规则 eslint', args: [bin('eslint', 'bin', 'eslint.js'), '.'] },
  { name: '类型 tsc', args: [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.check.json'] },
  { name: '类型 tsc（后台界面）', args: [bin('typescript', 'bin', 'tsc'), '-p', 'src/admin'] },
  { name: '多余的代码 knip', args: [bin('knip', 'bin', 'knip.js')] },
];

/**
 * What makes domain/ and render/ pure: the same input gives the same output, on any day and any machine.
 * No CMS, no database, nothing of Node's, no clock, no chance, no network.
 */
import { builtinModules } from 'node:module';

const BUILTIN = builtinModules.filter((name) => !name.startsWith('_')).join('|');
const CLOSED = `^(node:|@strapi/|(knex|pg|undici|${BUILTIN})(/|$))`;

const IMPURE = [
  ...['process', 'require', 'strapi', 'globalThis', 'window', 'document'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket'],
  ...['performance', 'crypto', 'setTimeout', 'setInterval', 'setImmediate'],
];

const because = 'domain/ and render/ are pure: hand the value in as an argument.';
const syntax = (selector) => ({ selector, message: because });

/** @type {import('eslint').Linter.RulesRecord} */
export const pureRules = {
  'no-restricted-imports': ['error', { patterns: [{ regex: CLOSED, message: because }] }],
  'no-restricted-globals': ['error', ...IMPURE.map((name) => ({ name, message: because }))],
  'no-restricted-syntax': [
    'error',
    syntax("NewExpression[callee.name='Date'][arguments.length=0]"),
    syntax("CallExpression[callee.name='Date']"),
    syntax("MemberExpression[object.name='Date'][property.name='now']"),
    syntax("MemberExpression[object.name='Math'][property.name='random']"),
    syntax('ImportExpression'),
  ],
};

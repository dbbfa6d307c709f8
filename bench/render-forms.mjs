/** The forms of a report as the built project has them, HTML first. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { DIST } from '../scripts/lib/root.mjs';

const require = createRequire(import.meta.url);
const FORMS = path.join(DIST, 'src', 'plugins', 'annual-report', 'server', 'src', 'renderings', 'forms.js');

/** @returns {{ name: string, render: (report: object) => Promise<Uint8Array> }[]} */
export function renderForms() {
  const { FORMS: forms, renderForm } = require(FORMS);
  return forms.map((form) => ({ name: form.name, render: (report) => renderForm(form, report) }));
}

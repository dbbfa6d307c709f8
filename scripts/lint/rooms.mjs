/**
 * Which room may look into which. Within src/plugins a file belongs to a plugin and, in it, to a room: `domain`
 * knows only itself and shared contracts, `render` also the domain; another plugin's folder is closed but for
 * its `shared/`. Time as China reads it is open to all. Written as a rule of our own because the question is about resolved paths, not about spelling.
 */
import path from 'node:path';

const WITHIN = { domain: ['domain', 'shared'], render: ['render', 'domain', 'shared'], shared: ['shared'] };
const FOR_ALL = /\/src\/shanghai-time$/;

/** @param {string} file @returns {{ plugin: string, room: string } | null} null outside the plugins */
function placeOf(file) {
  const found = /\/src\/plugins\/([^/]+)\/([^/]+)/.exec(file.replaceAll('\\', '/'));
  return found && { plugin: found[1], room: found[2] };
}

/** @returns {string | null} what is wrong with the import, or null */
function complaint(from, target) {
  if (FOR_ALL.test(target.replaceAll('\\', '/'))) return null;
  const there = placeOf(target);
  if (there && there.plugin !== from.plugin && there.room !== 'shared') {
    return `Plugin "${from.plugin}" may use of plugin "${there.plugin}" its shared/ only; call a service that it registers.`;
  }
  const open = WITHIN[from.room];
  if (open && !(there && open.includes(there.room)))
    return `${from.room}/ may import from ${open.join('/, ')}/ only.`;
  return null;
}

/** @type {import('eslint').Rule.RuleModule} */
const rooms = {
  meta: { type: 'problem', schema: [], messages: { closed: '{{complaint}}' } },
  create(context) {
    const from = placeOf(context.filename);
    if (!from) return {};
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const found = complaint(from, path.resolve(path.dirname(context.filename), source));
      if (found) context.report({ node: node.source, messageId: 'closed', data: { complaint: found } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export default { rules: { rooms } };

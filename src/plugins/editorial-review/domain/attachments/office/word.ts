import type { Collector } from '../reading';
import { changes, comments, hidden } from '../problems';
import { walkXml } from '../xml';
import type { OfficePackage } from './package';
import { isOn, WordFlow } from './word-flow';

/** The parts with text, and how a person calls each. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\.header\+xml$/, '页眉'],
  [/wordprocessingml\.footer\+xml$/, '页脚'],
  [/wordprocessingml\.footnotes\+xml$/, '脚注'],
  [/wordprocessingml\.endnotes\+xml$/, '尾注'],
  [/wordprocessingml\.comments\+xml$/, '批注'],
  [/document\.glossary\+xml$/, '文档部件'],
];

/** Reads a Word file: text, tables, headers, notes, boxes, and what of it is not meant to be seen. */
export function readWord(office: OfficePackage, found: Collector): void {
  const hiding = hidingStyles(office);
  const body = new WordFlow(found, '', hiding);
  walkXml(office.part(office.main), body);
  const flows = [body];
  for (const [type, place] of PLACES) {
    for (const path of office.partsOf(type)) {
      const flow = new WordFlow(found, place, hiding);
      walkXml(office.part(path), flow);
      flows.push(flow);
    }
  }
  const sum = (what: 'changed' | 'hiddenRuns' | 'comments') =>
    flows.reduce((total, flow) => total + flow[what], 0);
  found.report(comments('text', sum('comments')));
  found.report(changes('text', sum('changed')));
  if (sum('hiddenRuns') > 0)
    found.report(
      hidden(
        '隐藏的文字',
        '请用 WPS 或 Word 打开，按 Ctrl+A 全选，再按 Ctrl+D，把“隐藏文字”的勾去掉；看清后删掉不该公开的，保存后重新上传。',
      ),
    );
}

/** Styles whose text is not shown. */
function hidingStyles(office: OfficePackage): ReadonlySet<string> {
  const hiding = new Set<string>();
  for (const path of office.partsOf(/wordprocessingml\.styles\+xml$/)) {
    let style: string | undefined;
    walkXml(office.part(path), {
      open(name, attributes) {
        if (name === 'style') style = attributes.styleId;
        if (name === 'vanish' && style && isOn(attributes.val)) hiding.add(style);
      },
    });
  }
  return hiding;
}

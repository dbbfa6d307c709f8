/** Everything in the parts of an Office file: also what neither page nor sheet shows. */
import type { Collector } from '../reading';
import { UnseenNumbers } from '../unseen';
import { walkXml } from '../xml';
import type { OfficePackage } from './package';

/** What the reader of a part has read there, as the words and cells that it shows. */
const SHOWN = new Set(['t', 'v', 'delText', 'instrText', 'delInstrText']);

/** Words for elements, as the programs call in Chinese what they hold. */
const WORDS: Readonly<Record<string, string>> = {
  listItem: '下拉选项',
  alias: '内容控件标题',
  tag: '内容控件标记',
  default: '表单默认值',
  bookmarkStart: '书签',
  hyperlink: '链接提示',
  Relationship: '链接地址',
  fldSimple: '域代码',
  textpath: '艺术字',
  shape: '图片说明',
  docPr: '图片名称或说明',
  cNvPr: '图片名称或说明',
  definedName: '名称管理器',
  dataValidation: '数据有效性提示',
  formula: '条件格式公式',
  f: '公式',
  scenario: '方案',
  inputCells: '方案',
  tableColumn: '表格列名',
  t: '不再显示的文字',
  docVar: '文档变量',
};

const REMEDY =
  '请用 WPS 或 Word 打开，全部选中、复制，粘贴到一个新建的文件里（表格选“粘贴为数值”，文字选“只粘贴文本”），另存后重新上传。';

export const isXml = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name);

/** Looks for numbers in attributes, texts and remarks of all parts, after the readers of what is shown. */
export function readUnseen(office: OfficePackage, found: Collector): void {
  const unseen = new UnseenNumbers(REMEDY);
  for (const name of office.archive.entries.keys()) {
    if (/(^|\/)media\/[^/]+\.(?:emf|wmf)$/i.test(name))
      unseen.look(lettersIn(office.part(name)), '图片里的文字');
    if (!isXml(name)) continue;
    // Of the shared strings some may be used nowhere.
    const isShown = office.opened.has(name) && !/sharedStrings/i.test(name);
    lookAt(office.part(name), isShown, unseen);
  }
  unseen.report(found);
}

/** What a metafile says in letters of two bytes each, which begin at any even place. */
const lettersIn = (bytes: Uint8Array): string =>
  new TextDecoder('utf-16le').decode(bytes).replace(/[^\p{Script=Han}\w.:：/ -]+/gu, '\u0000');

function lookAt(bytes: Uint8Array, isShown: boolean, unseen: UnseenNumbers): void {
  const path: string[] = [];
  let text = '';
  const lookAtText = () => {
    const name = path.at(-1) ?? '';
    if (text !== '' && !(isShown && SHOWN.has(name))) unseen.look(text, WORDS[name] ?? '');
    text = '';
  };
  walkXml(bytes, {
    open(name) {
      lookAtText();
      path.push(name);
    },
    text(piece) {
      text += piece;
    },
    close() {
      lookAtText();
      path.pop();
    },
    attribute(element, value) {
      unseen.look(value, WORDS[element] ?? '');
    },
    aside(remark) {
      unseen.look(remark, '');
    },
  });
}

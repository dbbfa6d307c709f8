/** Numbers where no page and no sheet shows them; all stay in the file that everybody gets. */
import { bookFile, p, relations, wordFile } from '../../../../../../tests/support/attachments';
import { readFile } from '../read';

const ID = '110101199003079729';
const read = (bytes: Uint8Array) => readFile(bytes, () => Promise.reject(new Error()));
const word = (body: string, raw = {}) => wordFile({ body: p('正文') + body, raw });
const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>名单</t></is></c></row>';
const book = (after: string, raw = {}) => bookFile({ sheets: [{ name: '名单', rows, after }], raw });
const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`;

const PLACES: readonly (readonly [what: string, file: Uint8Array, place: string])[] = [
  ['a choice of a list', word(`<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="张三${ID}" w:value="1"/></w:dropDownList></w:sdtPr></w:sdt>`), '的下拉选项'],
  ['the name of a control', word(`<w:sdt><w:sdtPr><w:alias w:val="${ID}"/></w:sdtPr></w:sdt>`), '的内容控件标题'],
  ['what a form begins with', word(run(`<w:fldChar><w:ffData><w:textInput><w:default w:val="${ID}"/></w:textInput></w:ffData></w:fldChar>`)), '的表单默认值'],
  ['a tip of a link', word(`<w:p><w:hyperlink w:anchor="a" w:tooltip="${ID}"/></w:p>`), '的链接提示'],
  ['a short field', word(`<w:p><w:fldSimple w:instr=" QUOTE ${ID} "/></w:p>`), '的域代码'],
  ['word art', word(run(`<w:pict><v:shape xmlns:v="v"><v:textpath string="张三${ID}"/></v:shape></w:pict>`)), '的艺术字'],
  ['words for an old drawing', word(run(`<w:pict><v:shape xmlns:v="v" alt="张三${ID}"/></w:pict>`)), '的图片说明'],
  ['the name of a picture', word(run(`<w:drawing><wp:docPr id="1" name="张三${ID}.jpg" descr=""/></w:drawing>`)), '的图片名称或说明'],
  ['a bookmark', word(`<w:p><w:bookmarkStart w:id="1" w:name="张三_${ID}"/></w:p>`), '的书签'],
  ['data bound to it', word('', { 'customXml/item1.xml': `<root><n>${ID}</n></root>` }), ''],
  ['a variable', word('', { 'word/settings.xml': `<w:settings xmlns:w="w"><w:docVar w:name="a" w:val="${ID}"/></w:settings>` }), '的文档变量'],
  ['a part nobody refers to', word('', { 'word/old.xml': `<w:p xmlns:w="w"><w:t>${ID}</w:t></w:p>` }), '的不再显示的文字'],
  ['a remark', word(`<!-- ${ID} -->`), ''],
  ['a formula', bookFile({ sheets: [{ name: '名单', rows: `<row r="1"><c r="A1" t="str"><f>REPLACE("${ID}",7,8,"********")</f><v>110101********9729</v></c></row>` }] }), '的公式'],
  ['a name', bookFile({ sheets: [{ name: '名单', rows }], inBook: `<definedNames><definedName name="a">"${ID}"</definedName></definedNames>` }), '的名称管理器'],
  ['a tip of a cell', book(`<dataValidations><dataValidation prompt="${ID}"/></dataValidations>`), '的数据有效性提示'],
  ['a condition', book(`<conditionalFormatting><cfRule><formula>A1="${ID}"</formula></cfRule></conditionalFormatting>`), '的条件格式公式'],
  ['a tip of a link in a sheet', book(`<hyperlinks><hyperlink ref="A1" tooltip="${ID}"/></hyperlinks>`), '的链接提示'],
  ['a scenario', book(`<scenarios><scenario name="张三${ID}"/></scenarios>`), '的方案'],
  ['a column of a table', book('', { 'xl/tables/table1.xml': `<table><tableColumn id="1" name="${ID}"/></table>` }), '的表格列名'],
  ['words for a picture on a sheet', book('', { 'xl/drawings/drawing1.xml': `<xdr:cNvPr xmlns:xdr="x" id="2" descr="张三${ID}"/>` }), '的图片名称或说明'],
  ['a shared text that no cell uses', bookFile({ sheets: [{ name: '名单', rows }], strings: [`<t>${ID}</t>`] }), '的不再显示的文字'],
  ['how a word is read', bookFile({ sheets: [{ name: '名单', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }], strings: [`<t>张三</t><rPh><t>${ID}</t></rPh>`] }), '的不再显示的文字'],
]; // prettier-ignore

it.each(PLACES)('%s', async (_what, file, place) => {
  const { parts, problems } = await read(file);
  expect(parts.filter(({ text }) => text.includes(ID)).map(({ at }) => at)).toEqual([
    `文件内部（看不见的部分）${place}`,
  ]);
  expect(problems).toMatchObject([{ code: 'FILE_HIDDEN', excerpt: '看不见的个人号码' }]);
});

it('what is shown is told where it stands, and only there', async () => {
  const file = wordFile({
    body: `${p(`张三，${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}`)}<w:p><w:bookmarkStart w:name="b${ID}"/></w:p>`,
    links: [{ id: 'l', type: 'hyperlink', target: `http://a.gov.cn/?n=${ID}`, outside: true }],
  });
  const { parts, problems } = await read(file);
  expect([parts.map(({ at }) => at), problems]).toEqual([['第1段', '链接'], []]);
});

it('numbers of the format are nobody’s', async () => {
  const file = word(
    '<w:p w:rsidR="13800138" w14:paraId="1A380013" xmlns:w14="w"><w:r><w:drawing><wp:docPr id="1380013800" name="图片 1"/><a:off xmlns:a="a" x="1380013800" y="0"/></w:drawing></w:r></w:p>',
    {
      'word/fontTable.xml':
        '<w:fonts xmlns:w="w"><w:panose1 w:val="02010600030101010101"/><w:sig w:usb0="00000003" w:usb1="288F0000"/></w:fonts>',
      'xl/x.xml': '<a uid="{13800138-0013-8000-1380-013800013800}" width="13.80013800013"/>',
    },
  );
  expect((await read(file)).problems).toEqual([]);
});

it('a part with definitions of its own is not read', async () => {
  const file = wordFile({
    raw: {
      'word/settings.xml': `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY n "${ID}">]><a>&n;</a>`,
      'word/_rels/settings.xml.rels': relations(),
    },
  });
  expect((await read(file)).problems).toMatchObject([{ code: 'FILE_UNREADABLE' }]);
});

/**
 * The style sheet of GB/T 9704-2012 as the part `word/styles.xml`, under Word's own ids where it has them, so
 * that its navigation, outline and list of styles work. Written out, because the library has no words for
 * paragraphs that leave the page's grid: there each line of a table would be as high as a line of text.
 */
import { FANG_SONG, HEI_TI, KAI_TI, SONG_TI, TIMES, XIAO_BIAO_SONG } from './fonts';
import { BODY_POINTS, CHARACTER_SPACING, FOOTER_POINTS, LINE_PITCH } from './page';

export const STYLE = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  body: 'BodyText',
  caption: 'Caption',
  header: 'Header',
  footer: 'Footer',
  edition: 'ReportEdition',
  correction: 'ReportCorrection',
  cell: 'ReportCell',
  smallCell: 'ReportSmallCell',
  remark: 'ReportRemark',
} as const;

export const CELL_POINTS = 10.5;
export const SMALL_CELL_POINTS = 9;

type StyleId = (typeof STYLE)[keyof typeof STYLE];

interface Style {
  readonly name: string;
  readonly basedOn?: StyleId;
  /** Children of `w:pPr` and `w:rPr`, in the order of the schema. */
  readonly paragraph?: string;
  readonly run?: string;
}

const fonts = (eastAsia: string, latin = TIMES): string =>
  `<w:rFonts w:ascii="${latin}" w:eastAsia="${eastAsia}" w:hAnsi="${latin}" w:cs="${TIMES}"/>`;
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
/** Lines of exactly so many twips, with room before and after. */
const lines = (height: number, before = 0, after = 0): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${height}" w:lineRule="exact"/>`;

const CENTRED = '<w:jc w:val="center"/>';
/** Two characters; the twips are for programs that do not count in characters. */
const INDENT = `<w:ind w:firstLineChars="200" w:firstLine="${2 * BODY_POINTS * 20}"/>`;
const KEPT = '<w:keepNext/><w:keepLines/>';
const OFF_LINES = '<w:snapToGrid w:val="0"/>';
const OFF_CHARACTERS = '<w:snapToGrid w:val="0"/>';
/** Small type: its own lines, its own width. */
const small = (font: string, points: number): string =>
  `${font}<w:spacing w:val="0"/>${OFF_CHARACTERS}${size(points)}`;

const heading = (level: 1 | 2 | 3, run: string): Style => ({
  name: `heading ${level}`,
  paragraph: `${KEPT}${INDENT}<w:outlineLvl w:val="${level - 1}"/>`,
  run,
});

const STYLES: Readonly<Record<StyleId, Style>> = {
  Title: {
    name: 'Title',
    paragraph: `${KEPT}${lines(700, 0, 200)}${CENTRED}`,
    run: `${fonts(XIAO_BIAO_SONG, XIAO_BIAO_SONG)}<w:spacing w:val="0"/>${size(22)}`,
  },
  Heading1: heading(1, fonts(HEI_TI, HEI_TI)),
  Heading2: heading(2, fonts(KAI_TI)),
  Heading3: heading(3, fonts(FANG_SONG)),
  BodyText: { name: 'Body Text', paragraph: INDENT },
  ReportEdition: {
    name: '发布信息',
    paragraph: `${lines(LINE_PITCH, 0, 200)}${CENTRED}`,
    run: fonts(KAI_TI),
  },
  ReportCorrection: {
    name: '更正说明',
    basedOn: 'BodyText',
    paragraph: lines(LINE_PITCH, 0, 200),
    run: fonts(KAI_TI),
  },
  Caption: {
    name: 'caption',
    paragraph: `${KEPT}${OFF_LINES}${lines(400, 60, 60)}${CENTRED}`,
    run: small(fonts(HEI_TI, HEI_TI), 12),
  },
  ReportCell: {
    name: '表格文字',
    paragraph: `${OFF_LINES}${lines(300)}${CENTRED}`,
    run: small(fonts(SONG_TI), CELL_POINTS),
  },
  ReportSmallCell: {
    name: '表格小字',
    basedOn: 'ReportCell',
    paragraph: lines(240),
    run: size(SMALL_CELL_POINTS),
  },
  ReportRemark: {
    name: '表下说明',
    paragraph: `${OFF_LINES}${lines(320, 60)}`,
    run: small(fonts(SONG_TI), 10.5),
  },
  Header: {
    name: 'header',
    paragraph: `${OFF_LINES}${lines(320)}${CENTRED}`,
    run: small(fonts(HEI_TI, HEI_TI), 12),
  },
  Footer: {
    name: 'footer',
    paragraph: `${OFF_LINES}${lines(FOOTER_POINTS * 20)}`,
    run: small(fonts(SONG_TI, SONG_TI), FOOTER_POINTS),
  },
};

const properties = ({ paragraph = '', run = '' }: Pick<Style, 'paragraph' | 'run'>): string =>
  (paragraph && `<w:pPr>${paragraph}</w:pPr>`) + (run && `<w:rPr>${run}</w:rPr>`);

const styleMarkup = ([id, style]: [string, Style]): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${style.name}"/>` +
  `<w:basedOn w:val="${style.basedOn ?? 'Normal'}"/><w:qFormat/>${properties(style)}</w:style>`;

/** No line is pulled over to keep a widow company: a page has its 22 lines. */
const NORMAL = properties({
  paragraph: `<w:widowControl w:val="0"/>${lines(LINE_PITCH)}<w:jc w:val="both"/>`,
  run:
    `${fonts(FANG_SONG)}<w:color w:val="000000"/><w:spacing w:val="${CHARACTER_SPACING}"/>` +
    `${size(BODY_POINTS)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`,
});

export const STYLE_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(FANG_SONG)}${size(BODY_POINTS)}` +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  `${NORMAL}</w:style>` +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
  Object.entries(STYLES).map(styleMarkup).join('') +
  '</w:styles>';

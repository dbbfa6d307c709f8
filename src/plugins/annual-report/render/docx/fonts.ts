/**
 * The fonts of official documents, by the names under which an office's computer knows them. They are not
 * free and never embedded; where one is missing, the font table names what to take instead.
 */
import { escapeXml } from './xml';

export const FANG_SONG = '仿宋_GB2312';
export const KAI_TI = '楷体_GB2312';
export const HEI_TI = '黑体';
export const SONG_TI = '宋体';
export const XIAO_BIAO_SONG = '方正小标宋简体';
export const TIMES = 'Times New Roman';

interface FontEntry {
  readonly name: string;
  /** In the order in which they are looked for. */
  readonly instead: readonly string[];
  /** `86` is GB 2312; `00` Western. */
  readonly charset: '86' | '00';
  readonly family: 'roman' | 'modern' | 'auto';
  readonly pitch: 'fixed' | 'variable';
}

const chinese = (name: string, family: FontEntry['family'], ...instead: string[]): FontEntry => ({
  name,
  instead,
  charset: '86',
  family,
  pitch: 'fixed',
});

const FONTS: readonly FontEntry[] = [
  chinese(FANG_SONG, 'modern', '仿宋', 'FangSong', 'FangSong_GB2312', 'STFangsong'),
  chinese(KAI_TI, 'modern', '楷体', 'KaiTi', 'KaiTi_GB2312', 'STKaiti'),
  chinese(HEI_TI, 'modern', 'SimHei', 'STHeiti'),
  chinese(SONG_TI, 'auto', 'SimSun', 'STSong'),
  chinese(XIAO_BIAO_SONG, 'auto', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '宋体', 'SimSun'),
  { name: TIMES, instead: ['Liberation Serif'], charset: '00', family: 'roman', pitch: 'variable' },
];

/** The part `word/fontTable.xml`. */
export const FONT_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  FONTS.map(
    ({ name, instead, charset, family, pitch }) =>
      `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(instead.join(','))}"/>` +
      `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
  ).join('') +
  '</w:fonts>';

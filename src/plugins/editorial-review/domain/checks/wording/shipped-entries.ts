/**
 * The dictionary that comes with the project: slips that inspections of government websites really list, and
 * nothing that is a matter of opinion. An office goes on with its own.
 */
import type { WordingEntry } from './entry';

type Row = readonly [wrong: string, right: string, remark?: string];

const entries = (severity: WordingEntry['severity'], rows: readonly Row[]): WordingEntry[] =>
  rows.map(([wrong, right, remark = '']) => ({ wrong, right, severity, remark }));

/** Names of the state, of its organs and of campaigns: one of them fails a website at inspection. */
const NAMES = entries('error', [
  ['中华人民共合国', '中华人民共和国'],
  ['中华人名共和国', '中华人民共和国'],
  ['中华人民共和囯', '中华人民共和国'],
  ['中共人民共和国', '中华人民共和国'],
  ['中国共党', '中国共产党'],
  ['中国共产觉', '中国共产党'],
  ['攻府', '政府'],
  ['政俯', '政府'],
  ['人民政符', '人民政府'],
  ['人名政府', '人民政府'],
  ['国物院', '国务院'],
  ['国务院办公室', '国务院办公厅', '国务院的办事机构叫“办公厅”'],
  ['全国人民代表大会常委会委员会', '全国人民代表大会常务委员会'],
  ['人民代表大会常物委员会', '人民代表大会常务委员会'],
  ['领导小姐', '领导小组'],
  ['扫黑险恶', '扫黑除恶'],
  ['扫黑除恶专项斗挣', '扫黑除恶专项斗争'],
  ['乡村振新', '乡村振兴'],
  ['脱贫攻艰', '脱贫攻坚'],
  ['社会主意', '社会主义'],
]);

/** Words that are taken for another. */
const SLIPS = entries('warning', [
  ['帐户', '账户', '与钱有关的用“账”'],
  ['帐号', '账号', '与钱有关的用“账”'],
  ['帐目', '账目', '与钱有关的用“账”'],
  ['政冶', '政治'],
  ['布署', '部署', '“发布署名文章”里的不算'],
  ['既使', '即使', '“既使用……又……”里的不算'],
  ['按装', '安装', '“按装机容量”里的不算'],
  ['渡假村', '度假村'],
  ['侯选人', '候选人'],
  ['气侯', '气候'],
  ['松驰', '松弛'],
  ['竞然', '竟然'],
  ['渎职浸权', '渎职侵权'],
  ['迫不急待', '迫不及待'],
  ['再接再励', '再接再厉'],
  ['一愁莫展', '一筹莫展'],
  ['相形见拙', '相形见绌'],
  ['穿流不息', '川流不息'],
  ['谈笑风声', '谈笑风生'],
  ['不径而走', '不胫而走'],
  ['脉博', '脉搏'],
  ['震憾', '震撼'],
  ['寒喧', '寒暄'],
  ['幅射', '辐射'],
  ['重迭', '重叠'],
  ['防碍', '妨碍'],
  ['凑和', '凑合'],
  ['粗旷', '粗犷'],
  ['甘败下风', '甘拜下风'],
  ['各行其事', '各行其是'],
  ['天翻地复', '天翻地覆'],
  ['反应民意', '反映民意'],
  ['截止目前', '截至目前', '后面跟着时间的用“截至”'],
]);

/** 文号: the year stands in 六角括号 (GB/T 9704-2012). */
const BRACKETS = entries('info', [
  ['发[20', '发〔20', '文号的年份用六角括号〔〕'],
  ['函[20', '函〔20', '文号的年份用六角括号〔〕'],
  ['字[20', '字〔20', '文号的年份用六角括号〔〕'],
  ['办[20', '办〔20', '文号的年份用六角括号〔〕'],
  ['发【20', '发〔20', '文号的年份用六角括号〔〕'],
  ['字【20', '字〔20', '文号的年份用六角括号〔〕'],
]);

export const SHIPPED_ENTRIES: readonly WordingEntry[] = [...NAMES, ...SLIPS, ...BRACKETS];

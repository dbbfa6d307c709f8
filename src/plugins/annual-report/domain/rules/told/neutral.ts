/**
 * Words that leave a count of applications the whole one. Anything else between 收到 and 申请 may narrow it
 * (土地征收类, 同一申请人提出的, 当场答复), so a clause counts only where nothing but these is left.
 */
const WORDS = [
  // The year and the body.
  String.raw`\d{4}年度?(?:以来)?|今年以?来?|[本全当]年度?|年度?[内底末]?|报告期内?|期间|截[至止]|目前`,
  '[我本全](?:镇|乡|街道|局|委|办|机关|单位|县|区|市|省|州|盟|旗)',
  '(?:[镇乡县区市省州盟旗]|街道)?(?:人民)?政府(?:办公[室厅])?|街道(?:办事处)?|党政(?:综合)?办(?:公室)?',
  '办事处|办公[室厅]|各(?:级|部门)|行政机关|部门',
  // What is done with them.
  '新增?(?=收|受|接)|收到|接到|接收|收件|收悉|受理|收|办理|处理|办结|答复|回复|完[毕成]|登记',
  '全部|按规定|及时|依法|按[时期]|如期|法定|规定|时限|期限|之?内|已经?',
  // What they are and who makes them.
  '政府信息|信息公开|依?申请(?:公开)?|要求|政务|公开|信息|事项|数量|总数|总?量|件数|情况|方面|工作',
  '公民|法人|(?:或|和|及|以及)?(?:者)?其他组织|社会公众|公众|群众|人(?=申请|提出|要求)|提[出交]|向|任何|各类|各种',
  // Carried from year to year.
  '上一?年度?|去年|下一?年度?|次年|明年|结转|转入|未办结|继续|仍在|剩余',
  '共计?|总共|总计|合计|件次|件|次|[、和及与并或均都为是了的有在其由至到于对未没无零新收含按也等]',
];
const NEUTRAL = new RegExp(WORDS.slice(0, -1).join('|'), 'g');
const GLUE = new RegExp(WORDS.at(-1) ?? '', 'g');

/** Whether nothing is said that could make these applications a part of all. */
export const isNeutral = (words: string): boolean =>
  words.replace(NEUTRAL, '').replace(GLUE, '').replace(/\d+/g, '') === '';

/**
 * The words of a report that nobody has edited. They must be true of every body, so they say what
 * the registers say and what the law demands, and praise nothing. `problems` has no default: only
 * people know what went wrong (条例 art. 50 item 5).
 */
import type { PartKey, TextKey } from './texts';

/** Lead-in: legal basis, period, where to find the report, whom to ask. One paragraph a line. */
const PREAMBLE = [
  '根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和《中华人民共和国政府信息公开工作年度报告格式》' +
    '（国办公开办函〔2021〕30号）要求，结合{{ year }}年{{ body.name }}政府信息公开工作实际，编制发布本报告。',
  '本报告内容包括：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议及行政诉讼情况、' +
    '存在的主要问题及改进情况、其他需要报告的事项，以及相关指标统计附表等。' +
    '报告中所列数据统计期限从{{ year }}年1月1日到12月31日止。' +
    '{% if body.websiteName != blank %}报告电子版可从{{ body.websiteName }}' +
    '{% if body.websiteUrl != blank %}（网址：{{ body.websiteUrl }}）{% endif %}政府信息公开专栏查阅或下载。' +
    '{% elsif body.websiteUrl != blank %}报告电子版可从网站（网址：{{ body.websiteUrl }}）查阅或下载。{% endif %}' +
    '{% if body.contactAddress != blank or body.contactPhone != blank %}' +
    '公众如需进一步咨询了解相关信息，请与' +
    '{% if body.contactOffice != blank %}{{ body.contactOffice }}{% else %}{{ body.name }}{% endif %}联系（' +
    '{% if body.contactAddress != blank %}地址：{{ body.contactAddress }}' +
    '{% if body.contactPhone != blank %}，{% endif %}{% endif %}' +
    '{% if body.contactPhone != blank %}电话：{{ body.contactPhone }}{% endif %}）。{% endif %}',
].join('\n');

/** Headings of the five parts of 一、总体情况, in order (国办公开办函〔2021〕30号). */
export const PART_HEADINGS = {
  proactive: '（一）主动公开方面',
  applications: '（二）依申请公开工作方面',
  management: '（三）政府信息管理方面',
  platforms: '（四）平台建设方面',
  supervision: '（五）监督保障方面',
} as const satisfies Record<PartKey, string>;

const OVERVIEW =
  '{{ year }}年，{{ body.name }}依照《条例》规定和上级部署，开展主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作。';

const BY_CHANNEL =
  '{% assign told = false %}{% for channel in channels %}{% if channel.count > 0 %}' +
  '{% if told %}，{% else %}按发布渠道分，{% assign told = true %}{% endif %}' +
  '{{ channel.name }}{{ channel.count }}条{% endif %}{% endfor %}{% if told %}。{% endif %}';

/** The columns are summed over the website only; the sentence says so, and names none that is empty. */
const BY_COLUMN =
  '{% assign told = false %}{% for column in columns %}{% if column.count > 0 %}' +
  '{% if told %}，{% else %}在政府网站发布的信息中，{% assign told = true %}{% endif %}' +
  '{{ column.name }}{{ column.count }}条{% endif %}{% endfor %}{% if told %}。{% endif %}';

const PROACTIVE =
  '{% if published.total == 0 %}{{ year }}年，{{ body.shortName }}没有主动公开政府信息的发布记录' +
  '{{ published.total | comparedByDifference: "，" }}。{% else %}' +
  '{{ year }}年，{{ body.shortName }}主动公开政府信息{{ published.total }}条' +
  '{{ published.total | comparedByShare: "，" }}。' +
  BY_CHANNEL +
  BY_COLUMN +
  '{% if body.countsPublications %}以上条数按发布次数统计，同一信息在不同渠道发布分别计数。' +
  '{% else %}公开总数按信息统计，不同渠道发布的同一信息计为一条；分渠道、分栏目的条数按发布次数统计。{% endif %}{% endif %}';

/** 新收 never holds what was carried in from last year; the two are told in two sentences. */
const APPLICATIONS =
  '{% if applications.received == 0 %}{{ year }}年，{{ body.shortName }}未收到政府信息公开申请' +
  '{% else %}{{ year }}年，{{ body.shortName }}新收政府信息公开申请{{ applications.received }}件{% endif %}' +
  '{{ applications.received | comparedByDifference: "，" }}。' +
  '{% if applications.carriedOver > 0 %}另有上年结转的申请{{ applications.carriedOver }}件。{% endif %}' +
  '{% if applications.concluded > 0 %}本年度共办结{{ applications.concluded }}件' +
  '{% if applications.pending > 0 %}，结转下年度继续办理{{ applications.pending }}件{% endif %}。' +
  '{% elsif applications.pending > 0 %}结转下年度继续办理{{ applications.pending }}件。{% endif %}';

const MANAGEMENT =
  '按照《条例》规定，{{ body.shortName }}公开政府信息前先行审查。' +
  '{% if proactive.normativeDocuments.issued > 0 or proactive.normativeDocuments.repealed > 0' +
  ' or proactive.normativeDocuments.inForce > 0 %}' +
  '{{ year }}年{% if proactive.normativeDocuments.issued > 0 %}' +
  '制发行政规范性文件{{ proactive.normativeDocuments.issued }}件{% else %}未制发行政规范性文件{% endif %}' +
  '{% if proactive.normativeDocuments.repealed > 0 %}，废止{{ proactive.normativeDocuments.repealed }}件{% endif %}，' +
  '{% if proactive.normativeDocuments.inForce > 0 %}年末现行有效{{ proactive.normativeDocuments.inForce }}件' +
  '{% else %}年末没有现行有效的行政规范性文件{% endif %}。{% endif %}';

const PLATFORMS =
  '按照《条例》规定，{{ body.shortName }}通过便于公众知晓的途径公开政府信息。' +
  '{% if body.websiteName != blank or body.wechatName != blank %}主要平台为' +
  '{% if body.websiteName != blank %}{{ body.websiteName }}政府信息公开专栏' +
  '{% if body.wechatName != blank %}和{% endif %}{% endif %}' +
  '{% if body.wechatName != blank %}“{{ body.wechatName }}”微信公众号{% endif %}。{% endif %}' +
  '{% if wechat.reads > 0 %}{{ year }}年微信公众号发布的信息阅读量合计{{ wechat.reads }}次' +
  '{{ wechat.reads | comparedByShare: "，" }}。{% endif %}';

const SUPERVISION =
  '{% if body.contactOffice != blank %}{{ body.shortName }}政府信息公开日常工作由{{ body.contactOffice }}承担，' +
  '{% else %}{{ body.shortName }}政府信息公开工作{% endif %}接受社会监督。' +
  '{% if events.training > 0 %}{{ year }}年组织培训{{ events.training }}次。{% endif %}';

const RESULT_CLASSES = ['A', 'B', 'C', 'D']
  .map(
    (letter) =>
      `{% if proposals.class.${letter} > 0 %}{% if told %}、{% else %}办理结果中，{% assign told = true %}{% endif %}` +
      `${letter}类{{ proposals.class.${letter} }}件{% endif %}`,
  )
  .join('');

/** A line that is only a numbered title becomes a heading; a part with nothing to tell takes no number. */
const OTHER = [
  '（一）政府信息公开收费方面',
  '{% if fees.informationProcessing == 0 %}{{ year }}年，{{ body.shortName }}未收取政府信息公开信息处理费。' +
    '{% else %}{{ year }}年，{{ body.shortName }}收取政府信息公开信息处理费{{ fees.informationProcessing }}元' +
    '{{ fees.informationProcessing | comparedByDifference: "，" }}。{% endif %}',
  '{% if proposals.total > 0 %}（二）人大代表建议和政协提案办理方面',
  '{{ year }}年，{{ body.shortName }}承办{% if proposals.congress > 0 %}人大代表建议{{ proposals.congress }}件' +
    '{% if proposals.conference > 0 %}、{% endif %}{% endif %}' +
    '{% if proposals.conference > 0 %}政协提案{{ proposals.conference }}件{% endif %}' +
    '{{ proposals.total | comparedByDifference: "，合计" }}' +
    '{% if proposals.handled > 0 and proposals.handledShare != nil %}' +
    '，已办结{{ proposals.handled }}件，办复率{{ proposals.handledShare }}%{% else %}，均在办理中{% endif %}。' +
    `{% assign told = false %}${RESULT_CLASSES}{% if told %}。{% endif %}`,
  '（三）其他方面{% else %}（二）其他方面{% endif %}',
  '{% if events.openDay > 0 %}{{ year }}年，{{ body.shortName }}组织政府开放日活动{{ events.openDay }}次' +
    '{% if events.openDayParticipants > 0 %}，{{ events.openDayParticipants }}人次参加{% endif %}。' +
    '{% else %}没有其他需要报告的事项。{% endif %}',
].join('\n');

/** Liquid templates by text; each speaks where neither the year nor the body's template has words. */
export const DEFAULT_TEXTS: Record<TextKey, string> = {
  preamble: PREAMBLE,
  overview: OVERVIEW,
  proactive: PROACTIVE,
  applications: APPLICATIONS,
  management: MANAGEMENT,
  platforms: PLATFORMS,
  supervision: SUPERVISION,
  problems: '',
  other: OTHER,
};

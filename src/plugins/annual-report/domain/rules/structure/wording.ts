import type { Finding } from '../../../shared/report';
import type { Subject } from '../subject';
import { valueOf } from '../text/numbers';
import { paragraphsOf, type Passage } from '../text/passages';
import { plain, quote, sentencesOf, withoutAsides } from '../text/reading';
import { remark } from './remark';

const PARTS = /([一二三四五六七八九十]|\d)个?(?:大|方面|组成)?部分/;
/** The six matters, as lists of contents name them; 行政复议、行政诉讼情况 is one. */
const MATTERS = [
  /总体情况|基本情况|概述/,
  /主动公开/,
  /收到和处理|依申请|公开申请/,
  /行政复议|行政诉讼/,
  /存在.{0,6}问题/,
  /其[他它].{0,6}事项/,
];
const FORM_PARTS = MATTERS.length;

/** 由……六部分组成 after a list of five or seven. */
function namedParts({ where, place, text }: Passage): Finding[] {
  return sentencesOf(withoutAsides(plain(text))).flatMap((sentence): Finding[] => {
    const named = PARTS.exec(sentence);
    if (!named || MATTERS.filter((matter) => matter.test(sentence)).length < 3) return [];
    const count = valueOf(named[1] ?? '');
    const list = sentence
      .replace(/行政复议[、和及，与](?:被?提起)?行政诉讼/g, '行政复议')
      .replace(/问题[、及和与，](?:改进|整改)/g, '问题改进')
      .split(/[、；，]|以及|和(?=其他)/)
      .filter((item) => MATTERS.some((matter) => matter.test(item))).length;
    if (count === FORM_PARTS && list === FORM_PARTS) return [];
    return [
      remark(
        where,
        String(FORM_PARTS),
        String(count === list ? count : list),
        `“${place}”说报告有 ${count} 个部分，列出的是 ${list} 个；格式规定六个部分。`,
        '照格式列出六个部分，部分数与所列一致。',
      ),
    ];
  });
}

const COUNTED_DOCUMENTS = /(?:制发|制定|印发|出台|废止|现行有效)(?:的|了)?(?:[^，。；]{0,6}[^政])?规范性文件/;

/** The form of 2021 counts 行政规范性文件; that of 2019 said 规范性文件. */
function oldNameOfDocuments({ where, place, text }: Passage): Finding[] {
  const found = COUNTED_DOCUMENTS.exec(withoutAsides(plain(text)))?.[0];
  if (found === undefined || /党|规章/.test(found)) return [];
  return [
    remark(
      where,
      '行政规范性文件',
      '规范性文件',
      `“${place}”里的“${quote(found)}”，2021 年格式里的名称是“行政规范性文件”。`,
      '改为“行政规范性文件”，与表二一致。',
    ),
  ];
}

/** Words of the text that depart from the form. */
export function structureOfWording(subject: Subject): Finding[] {
  const paragraphs = paragraphsOf(subject);
  const [firstDocument] = subject.form === '2021' ? paragraphs.flatMap(oldNameOfDocuments) : [];
  return [...paragraphs.flatMap(namedParts), ...(firstDocument ? [firstDocument] : [])];
}

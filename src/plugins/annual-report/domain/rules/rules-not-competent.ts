import { DOCUMENT_COLUMNS } from '../form/proactive-table';
import type { Rule } from './rule';

/** A township or subdistrict has no power to make 规章, so its row in table two is zero. */
export const rulesNotCompetent: Rule = {
  source: '立法法第九十一条、第九十三条：规章由国务院部门、省和设区的市级人民政府制定',
  check: ({ tables, level }) => {
    if (level !== 'township' && level !== 'subdistrict') return [];
    return DOCUMENT_COLUMNS.filter((column) => tables.proactive.rules[column.key] > 0).map((column) => ({
      code: 'RULES_NOT_COMPETENT',
      severity: 'error',
      where: `proactive.rules.${column.key}`,
      expected: 0,
      actual: tables.proactive.rules[column.key],
      message: `表二“规章”的${column.label}是 ${tables.proactive.rules[column.key]}，但乡镇、街道无权制定规章。`,
      fix: '到“规章和行政规范性文件登记”里，把类别改为“行政规范性文件”或删去不属于本机关的文件。',
    }));
  },
};

import { formCells } from '../form/cells';
import type { Rule } from './rule';

const RULES_ROW = 'proactive.rules.';

/** A township or subdistrict has no power to make 规章, so its row in table two is zero. */
export const rulesNotCompetent: Rule = {
  source: '立法法第九十一条、第九十三条：规章由国务院部门、省和设区的市级人民政府制定',
  check: ({ form, cells, body: { level } }) => {
    if (level !== 'township' && level !== 'subdistrict') return [];
    return formCells(form)
      .filter(({ path }) => path.startsWith(RULES_ROW))
      .map(({ path, label }) => ({ path, label, actual: cells.count(path) ?? 0 }))
      .filter(({ actual }) => actual > 0)
      .map(({ path, label, actual }) => ({
        code: 'RULES_NOT_COMPETENT',
        severity: 'error',
        where: path,
        expected: 0,
        actual,
        message: `表二“${label}”是 ${actual}，但乡镇、街道无权制定规章。`,
        fix: '到“规章和行政规范性文件登记”里，把类别改为“行政规范性文件”或删去不属于本机关的文件。',
      }));
  },
};

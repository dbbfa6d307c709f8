import type { RowRule } from './row';

/**
 * Rules over a whole row. Only what cannot be true is refused; what is merely odd (a date in the
 * future, a repeal before the issue) is taken and becomes a finding of the report.
 */

/** 办结 cannot lie before 收到. */
export const concludedAfterReceived =
  (received: string, concluded: string, receivedLabel: string, concludedLabel: string): RowRule =>
  (values) => {
    const from = values[received];
    const to = values[concluded];
    if (!from || !to || to >= from) return undefined;
    return {
      attribute: concluded,
      code: 'CONCLUDED_BEFORE_RECEIVED',
      message: `${concludedLabel} ${to} 早于${receivedLabel} ${from}，请核对这两个日期`,
    };
  };

/** A result says that the matter is concluded, and so needs the day of it. */
export const outcomeNeedsConclusion =
  (outcome: string, concluded: string, outcomeLabel: string, concludedLabel: string): RowRule =>
  (values) =>
    values[outcome] && !values[concluded]
      ? {
          attribute: concluded,
          code: 'OUTCOME_WITHOUT_CONCLUSION',
          message: `填了${outcomeLabel}，没有填${concludedLabel}：请补上${concludedLabel}；还没有办结的，${outcomeLabel}留空`,
        }
      : undefined;

/** A result and its date come together or not at all. */
export const outcomeWithConclusion =
  (outcome: string, concluded: string, outcomeLabel: string, concludedLabel: string): RowRule =>
  (values) => {
    const early = outcomeNeedsConclusion(outcome, concluded, outcomeLabel, concludedLabel)(values);
    if (early) return early;
    if (values[concluded] && !values[outcome]) {
      return {
        attribute: outcome,
        code: 'CONCLUSION_WITHOUT_OUTCOME',
        message: `填了${concludedLabel}，没有填${outcomeLabel}：请补上${outcomeLabel}；还没有办结的，${concludedLabel}留空`,
      };
    }
    return undefined;
  };

/** A lawsuit says how it came about; a review has no such thing. */
export const routeOfLawsuits: RowRule = (values) => {
  if (values['kind'] === '行政诉讼' && !values['route']) {
    return {
      attribute: 'route',
      code: 'LAWSUIT_WITHOUT_KIND',
      message: '行政诉讼须填起诉方式：未经复议直接起诉 或 复议后起诉',
    };
  }
  if (values['kind'] === '行政复议' && values['route']) {
    return {
      attribute: 'route',
      code: 'REVIEW_WITH_ROUTE',
      message: '行政复议没有起诉方式，请把这一格清空，或把类型改为行政诉讼',
    };
  }
  return undefined;
};

/** Fees are money, decisions are counted. */
export const tallySaysHowMuch: RowRule = (values) => {
  const fee = values['matter'] === '行政事业性收费';
  if (fee && values['amount'] === null) {
    return {
      attribute: 'amount',
      code: 'VALUE_MISSING',
      message: '行政事业性收费须填金额（元），没有收费的填 0',
    };
  }
  if (!fee && values['matter'] && values['quantity'] === null) {
    return {
      attribute: 'quantity',
      code: 'VALUE_MISSING',
      message: `${values['matter']}须填数量（件），没有的填 0`,
    };
  }
  return undefined;
};

/** A word that is to be replaced by itself would be accused for ever. */
export const differsFromRight: RowRule = ({ wrong, right }) =>
  wrong && wrong === right
    ? {
        attribute: 'right',
        code: 'RIGHT_IS_WRONG',
        message: `正确写法和错误写法都是“${wrong}”：请填应该改成什么，没有固定改法的留空`,
      }
    : undefined;

/** A single character stands in many right words, and an error cannot be let stand. */
export const singleCharacterIsNoError: RowRule = ({ wrong, severity }) =>
  wrong && Array.from(wrong).length === 1 && severity === '必须改正'
    ? {
        attribute: 'severity',
        code: 'WORD_TOO_SHORT',
        message: `“${wrong}”只有一个字，很多正确的词里也有，不能定为“必须改正”：请写成完整的词，或改为“写明理由可用”“提醒”`,
      }
    : undefined;

/**
 * Failed formulas of a workbook's sheet, found in its XML: cells of type `e`, and formulas that were
 * never calculated. They become text cells that begin with a mark which no keyboard types.
 */
const MARK = '\ue000failed:';
// A cell's content holds no other cell: so a hostile file of unclosed cells is still read in one pass.
const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>((?:(?!<(?:\w+:)?c[\s>/])[\s\S])*?)<\/\1c>)/gu;
const TYPE = /\st="([^"]*)"/u;

/** @returns the sheet's XML with every failed formula turned into a marked text cell. */
export function markFailedFormulas(xml: string): string {
  if (!/\st="e"|<(?:\w+:)?f[\s>/]/u.test(xml)) return xml;
  return xml.replace(
    CELL,
    (whole: string, prefix: string, attributes: string, content: string | undefined) => {
      const failed = TYPE.exec(attributes)?.[1] === 'e';
      const formula = /<(?:\w+:)?f[\s>/]/u.test(content ?? '');
      const shown = /<(?:\w+:)?v[^>]*>([\s\S]*?)<\//u.exec(content ?? '')?.[1];
      if (!failed && !(formula && shown === undefined)) return whole;
      const kept = attributes.replace(TYPE, '');
      return `<${prefix}c${kept} t="str"><${prefix}v>${MARK}${shown ?? '没有计算结果'}</${prefix}v></${prefix}c>`;
    },
  );
}

/** The failure that a marked cell tells of; undefined for any other text. */
export function failedFormula(text: string): { readonly error: string } | undefined {
  return text.startsWith(MARK) ? { error: text.slice(MARK.length) } : undefined;
}

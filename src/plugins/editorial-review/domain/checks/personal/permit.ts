/** Numbers of 18 digits with a county and a day of their own: permits, projects, households that farm a village's land. */

const ENDING = '[)）】”"]?';
const PERMIT = `(?:许可证?|施工证?|工程|项目|证书|采购|招标|合同|备案|批准|产权证?)(?:书|证)?(?:编号|号码?|代码|编码)${ENDING}`;
/** County, township, village, group, household: in townships numbered from 200 on it reads like a day of birth. */
const LAND = `(?:承包方|承包合同|承包地块?|地块|户)(?:编[码号]|代码)${ENDING}`;

const directly = (name: string) => new RegExp(`${name}\\s?(?:[:：]|是|为)?\\s?$`);
const heading = (name: string) => new RegExp(`${name}\\s*(?:[（(][^）)]*[）)])?\\s*$`);
const [PERMIT_BEFORE, LAND_BEFORE] = [directly(PERMIT), directly(LAND)];
const [PERMIT_ABOVE, LAND_ABOVE] = [heading(PERMIT), heading(LAND)];
const LAND_ON_PAGE = new RegExp(`(?:承包方|承包合同)(?:编[码号]|代码)`);
const IDENTITY = /身份|证件/;

const IN_THIS_CENTURY = /^\d{6}20\d{10}$/;
/** A village's number begins with 0 to 3. */
const IN_A_VILLAGE = /^\d{6}20\d[0-3]\d{8}$/;

/** Whether a column's heading says that permits or households are numbered below it. */
export const isPermitHeading = (cell: string): boolean => PERMIT_ABOVE.test(cell) || LAND_ABOVE.test(cell);

/**
 * Whether a number that reads like an identity number may be a permit's or a household's, by what stands before it
 * and above it. Of a page only lines are left of a table: there it is enough that the page speaks of households.
 */
export function mayBePermit(value: string, before: string, above: string): boolean {
  if (!IN_THIS_CENTURY.test(value)) return false;
  if (directlySaid(PERMIT_BEFORE, before) || PERMIT_ABOVE.test(above)) return true;
  if (!IN_A_VILLAGE.test(value)) return false;
  if (directlySaid(LAND_BEFORE, before) || LAND_ABOVE.test(above)) return true;
  const line = before.lastIndexOf('\n') + 1;
  return LAND_ON_PAGE.test(before.slice(0, line)) && !IDENTITY.test(before.slice(line));
}

/** How far before a number the word may stand that says what it is. */
const REACH = 16;
const directlySaid = (name: RegExp, before: string) => name.test(before.slice(-REACH));

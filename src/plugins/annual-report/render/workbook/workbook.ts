import { unzipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';
import type { Document } from '../../domain/document/tree';
import { tablesOf } from '../tables';
import { fixedZip } from '../zip';
import { SHEET_PLANS } from './plan';
import { printSetup } from './print-setup';
import { sheetOf } from './sheet';

/** What office programs on the desks of offices have. */
const TYPE = { fontFamily: '宋体', fontSize: 11 } as const;

/**
 * The tables of the report as an Excel workbook, one sheet a table, as in the form. The same document gives
 * the same bytes.
 * @throws Error as `layout`.
 */
export async function renderWorkbook(document: Document): Promise<Uint8Array> {
  const tables = tablesOf(document);
  const sheets = tables.map((each) => sheetOf(each, document));
  const orientations = tables.map(({ table }) => SHEET_PLANS[table.id].orientation);
  const blob = await writeXlsxFile(sheets, { ...TYPE, features: [printSetup(orientations)] }).toBlob();
  return fixedZip(unzipSync(new Uint8Array(await blob.arrayBuffer())));
}

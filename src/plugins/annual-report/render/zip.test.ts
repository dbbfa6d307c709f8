import { unzipSync } from 'fflate';
import { fixedZip } from './zip';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('the same entries give the same bytes, in whatever order and at whatever time', () => {
  const first = fixedZip({ 'xl/b.xml': bytes(1), '[Content_Types].xml': bytes(2), '_rels/.rels': bytes(3) });
  jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2031, 5, 1));
  const second = fixedZip({ '_rels/.rels': bytes(3), 'xl/b.xml': bytes(1), '[Content_Types].xml': bytes(2) });
  jest.restoreAllMocks();
  expect(second).toEqual(first);
  expect(Object.keys(unzipSync(first))).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/b.xml']);
});

test('the moment in it is the same in every time zone: midnight of 1980-01-01', () => {
  const view = new DataView(fixedZip({ a: bytes(1) }).buffer);
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
});

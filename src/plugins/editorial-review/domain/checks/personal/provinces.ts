/** GB/T 2260: the first two digits, of the provinces and of 台湾, 香港, 澳门 (81 to 83: residence permits). */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** Whether an administrative code begins with a province's. */
export const beginsWithProvince = (code: string): boolean => PROVINCES.has(code.slice(0, 2));

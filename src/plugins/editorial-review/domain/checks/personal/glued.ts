/** Numbers that somebody wrote one behind the other without a space. */
import { isBankCard } from './bank-card';
import { isIdNumber } from './id-number';
import { isMobile } from './mobile';
import { isLabelled, type Group, type Numbers } from './numbers';

const ID = 18;
const MOBILE = 11;
const TELEPHONE = /电话|手机|联系/;

/** Parts what is too long for one number and is two of them; an identity number's check says so. */
export function unglued(numbers: Numbers, today: string): Numbers {
  if (numbers.groups.every(({ digits }) => digits.length < 2 * MOBILE)) return numbers;
  const groups = numbers.groups.flatMap((group) => {
    const place = partingOf(group.digits, today, () => isLabelled(numbers, group.start, TELEPHONE));
    return place === null ? group : partedAt(group, place);
  });
  return { ...numbers, groups };
}

function partingOf(digits: string, today: string, isTelephone: () => boolean): number | null {
  const [first, rest] = [digits.slice(0, ID), digits.slice(ID)];
  const isOther = (other: string) => isMobile(other) || isBankCard(other) || isIdNumber(other, today);
  if (digits.length >= ID + MOBILE && isIdNumber(first, today) && isOther(rest)) return ID;
  const [mobile, behind] = [digits.slice(0, MOBILE), digits.slice(MOBILE)];
  if (!isMobile(mobile)) return null;
  if (isIdNumber(behind, today) || (isMobile(behind) && isTelephone())) return MOBILE;
  return null;
}

const partedAt = ({ start, end, digits, joint }: Group, place: number): Group[] => [
  { start, end: start + place, digits: digits.slice(0, place), joint },
  { start: start + place, end, digits: digits.slice(place), joint: null },
];

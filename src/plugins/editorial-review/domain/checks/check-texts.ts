/**
 * The checks of texts that become public without an item's submission: personal numbers and wording. Nobody looks at
 * them before the public does, so an account number is an error here, and no remedy speaks of a reason.
 */
import type { CheckTexts } from '../../shared/checks';
import type { FindingCode } from '../../shared/findings';
import { checkPassages, type Known } from './check-passages';
import { numbered, summedUp, type DraftFinding } from './draft-finding';
import { readText } from './read-text';
import { UNLESS_RIGHT } from './wording/wording-finding';

const OWN = '请管理员先填进“公开主体”的“本机关对外公开的手机号和账号”';

const REMEDIES: Readonly<Partial<Record<FindingCode, string>>> = {
  ID_NUMBER: '请删去，或只保留前后几位。',
  OLD_ID_NUMBER: '是身份证号码的，请删去，或只保留前后几位。',
  BANK_CARD: `个人的卡号请删去，或只保留后四位；是本机关对外公布的账号的，${OWN}。`,
  MOBILE: `个人的手机号码请删去，或只保留前后几位；是本机关对外公布的，${OWN}。`,
};

const asPublic = (finding: DraftFinding): DraftFinding => ({
  ...finding,
  severity: finding.code === 'BANK_CARD' ? 'error' : finding.severity,
  remedy: REMEDIES[finding.code] ?? finding.remedy.replace(UNLESS_RIGHT, ''),
});

/** @param known read once, for however many texts */
export const checkTexts =
  (known: Known): CheckTexts =>
  (texts) =>
    numbered(
      summedUp(
        texts
          .flatMap((text) => {
            const { field, label } = text;
            const { passages, addresses } = readText(text);
            const place = { field, label, file: null };
            return [
              ...checkPassages(passages, place, known),
              ...checkPassages(addresses, place, { ...known, dictionary: null }),
            ];
          })
          .map(asPublic),
      ),
    );

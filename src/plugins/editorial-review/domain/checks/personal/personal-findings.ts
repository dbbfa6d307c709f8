import type { Severity } from '../../../shared/findings';
import type { DraftFinding } from '../draft-finding';
import type { Place } from '../../../shared/findings';
import { wordsOf } from '../place-words';
import type { Personal, PersonalCode } from './find-personal';

interface Words {
  readonly severity: Severity;
  readonly message: (where: string, masked: string) => string;
  readonly remedy: (masked: string) => string;
}

/** An identity number's check is passed by one in eleven of the permits that are numbered by county and day. */
const PERMIT: Words = {
  severity: 'warning',
  message: (where, masked) => `${where}的 ${masked} 像是身份证号码。`,
  remedy: (masked) =>
    `是身份证号码的，必须删去，或只保留前后几位：${masked}；确实是许可证、项目、承包方等的编号的，提交时写明理由。`,
};

const WORDS: Readonly<Record<PersonalCode, Words>> = {
  ID_NUMBER: {
    severity: 'error',
    message: (where, masked) => `${where}有身份证号码 ${masked}，不能公开。`,
    remedy: (masked) => `请删去，或只保留前后几位：${masked}。`,
  },
  OLD_ID_NUMBER: {
    severity: 'warning',
    message: (where, masked) => `${where}的 ${masked} 像是 15 位的旧身份证号码。`,
    remedy: (masked) => `是身份证号码的，请删去，或只保留前后几位：${masked}；是别的号码的，提交时写明理由。`,
  },
  BANK_CARD: {
    severity: 'warning',
    message: (where, masked) => `${where}的 ${masked} 像是银行卡号或账号。`,
    remedy: (masked) =>
      `个人的卡号请删去，或只保留后四位：${masked}；是本单位对外公布的账号或别的号码的，提交时写明理由。`,
  },
  MOBILE: {
    severity: 'warning',
    message: (where, masked) => `${where}有手机号码 ${masked}。`,
    remedy: (masked) => `个人的手机号码请删去，或只保留前后几位：${masked}；必须公布的，提交时写明理由。`,
  },
};

const PUBLIC_CONTACT = 'objectionContact';
const CONTACT_REMEDY =
  '能用办公室固定电话的请改用固定电话；单位专门对外公布的联系手机可以保留，提交时写明理由；个人的手机号码请删去。';
/** A file is mended where it was written. */
const IN_FILE = '改好后请重新上传这个文件。';

/** What is said of a personal number at a place. */
export function personalFinding(
  { code, masked, mayBePermit }: Personal,
  place: Place,
  excerpt: string,
): DraftFinding {
  const { severity, message, remedy } = mayBePermit ? PERMIT : WORDS[code];
  const isContact = code === 'MOBILE' && place.field === PUBLIC_CONTACT;
  return {
    code,
    severity,
    place,
    excerpt,
    message: message(wordsOf(place), masked),
    remedy: `${isContact ? CONTACT_REMEDY : remedy(masked)}${place.file === null ? '' : IN_FILE}`,
  };
}

import { REGISTER_NAMES, type RegisterName } from '../../shared/register-names';
import type { Register } from '../register';
import { applications } from './applications';
import { declared } from './declared';
import { documents } from './documents';
import { events } from './events';
import { items } from './items';
import { proposals } from './proposals';
import { reviews } from './reviews';
import { tallies } from './tallies';
import { wordings } from './wordings';

/** All registers by name. */
export const REGISTERS: Readonly<Record<RegisterName, Register>> = {
  items,
  applications,
  reviews,
  documents,
  tallies,
  proposals,
  events,
  declared,
  wordings,
};

/** The register of a name, or undefined where there is none. */
export function registerOf(name: string): Register | undefined {
  return (REGISTER_NAMES as readonly string[]).includes(name) ? REGISTERS[name as RegisterName] : undefined;
}

/** The register that fills a content type. */
export function registerOfType(uid: string): Register | undefined {
  return Object.values(REGISTERS).find((each) => each.uid === uid);
}

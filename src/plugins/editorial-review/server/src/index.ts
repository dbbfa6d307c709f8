import { foldParts } from '../../../../plugin-parts/fold';
import type { Part } from '../../../../plugin-parts/part';
import { acting } from './acting';
import { checks } from './checks';
import { registerRights } from './permissions';
import { review } from './review';
import { schedules } from './schedules';
import { trail } from './trail';

/** In the order in which they start: each may lean on those before it. */
const PARTS: readonly Part[] = [acting, trail, checks, review, schedules];

export default foldParts(PARTS, registerRights);

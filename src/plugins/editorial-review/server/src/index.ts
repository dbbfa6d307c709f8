import { foldParts } from '../../../../plugin-parts/fold';
import type { Part } from '../../../../plugin-parts/part';
import { acting } from './acting';
import { bodies } from './bodies';
import { registerRights } from './permissions';
import { roles } from './roles';
import { trail } from './trail';

/** In the order in which they start: each may lean on those before it. */
const PARTS: readonly Part[] = [acting, trail, roles, bodies];

export default foldParts(PARTS, registerRights);

import { foldParts } from '../../../../plugin-parts/fold';
import type { Part } from '../../../../plugin-parts/part';
import { acting } from './acting';
import { checks } from './checks';
import { lists } from './lists';
import { registerRights } from './permissions';
import { review } from './review';
import { trail } from './trail';
import { versions } from './versions';

/** In the order in which they start: each may lean on those before it. */
const PARTS: readonly Part[] = [acting, trail, checks, review, versions, lists];

export default foldParts(PARTS, registerRights);

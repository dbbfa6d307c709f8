import { foldParts } from '../../../../plugin-parts/fold';
import type { Part } from '../../../../plugin-parts/part';
import { acting } from './acting';
import { files } from './files';
import { registerRights } from './permissions';
import { trail } from './trail';

/** In the order in which they start: each may lean on those before it. */
const PARTS: readonly Part[] = [acting, trail, files];

export default foldParts(PARTS, registerRights);

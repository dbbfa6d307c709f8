import { foldParts } from '../../../../plugin-parts/fold';
import type { Part } from '../../../../plugin-parts/part';
import { acting } from './acting';
import { bodies } from './bodies';
import { checks } from './checks';
import { dictionary } from './dictionary';
import { files } from './files';
import { lists } from './lists';
import { registerRights } from './permissions';
import { pastPublications } from './past-publications';
import { review } from './review';
import { roles } from './roles';
import { schedules } from './schedules';
import { trail } from './trail';
import { versions } from './versions';

/** In the order in which they start: each may lean on those before it. */
const PARTS: readonly Part[] = [
  acting,
  trail,
  roles,
  bodies,
  files,
  checks,
  review,
  pastPublications,
  lists,
  versions,
  schedules,
  dictionary,
];

export default foldParts(PARTS, registerRights);

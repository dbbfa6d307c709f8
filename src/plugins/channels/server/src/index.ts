import { foldParts } from '../../../../plugin-parts/fold';
import type { Part } from '../../../../plugin-parts/part';
import { catalogue } from './catalogue';
import { changes } from './changes';
import { delivery } from './delivery';
import { exporting } from './export';
import { openApi } from './openapi';
import { registerRights } from './permissions';
import { portal } from './portal';
import { regular, type RegularPart } from './regular';
import { webhooks } from './webhooks';
import { website } from './website';
import { websiteSearch } from './website-search';
import { wechat } from './wechat';

/** In the order in which they start: each may lean on those before it. */
const SERVING: readonly RegularPart[] = [
  changes,
  delivery,
  webhooks,
  ...wechat,
  website,
  websiteSearch,
  openApi,
  portal,
  exporting,
  catalogue,
];
const PARTS: readonly Part[] = [...SERVING, regular(SERVING)];

export default foldParts(PARTS, registerRights);

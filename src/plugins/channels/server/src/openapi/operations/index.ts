/** Every public address of the project, as OpenAPI tells it. A test holds the list against the running system. */
import { ALWAYS, type Operation } from '../build';
import { following } from './following';
import { items } from './items';
import { pages } from './pages';
import { reports } from './reports';
import { service } from './service';

const withAlways = (operation: Operation): Operation =>
  operation.method === 'get' ? { ...operation, responses: { ...operation.responses, ...ALWAYS } } : operation;

export const OPERATIONS: readonly Operation[] = [
  ...items,
  ...reports,
  ...following,
  ...pages,
  ...service,
].map(withAlways);

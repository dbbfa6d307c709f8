import type { Core } from '@strapi/strapi';
import type { Outcome } from '../../../domain/delivery/outcome';
import type { Change } from '../../../shared/changes';
import type { NewDelivery } from '../../../shared/deliveries';

export type { NewDelivery };

export interface Delivery extends NewDelivery {
  readonly id: number;
  /** Attempts before this one. */
  readonly attempts: number;
}

/** A way out of the house. */
export interface Channel {
  readonly name: string;
  /**
   * Only what a document is in the end counts, not how it came there: a delivery that still waits for its next
   * attempt is dropped once a newer one of the same target and document is planned. Without it, only deliveries
   * that were never attempted, or that wait for a person, are replaced by newer ones.
   */
  readonly newestOnly?: boolean;
  /** What changes ask for, in their order. Many at once, so that nobody asks the database once a change. */
  plan(strapi: Core.Strapi, changes: readonly Change[]): Promise<readonly NewDelivery[]>;
  /**
   * One attempt. May be called again for the same delivery, also where an earlier call was cut off in the
   * middle: it must then find out what was already done. Faults come back as an outcome.
   */
  deliver(strapi: Core.Strapi, delivery: Delivery): Promise<Outcome>;
}

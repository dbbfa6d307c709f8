import type { Core } from '@strapi/strapi';
import type { SampleFiles } from './sample-files';

/** A log-in of the demo; `role` is a role's code, for example `gongkai-editor`. */
export interface DemoLogin {
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

/** What a step works with. */
export interface DemoContext {
  readonly strapi: Core.Strapi;
  readonly sample: SampleFiles;
  readonly logins: readonly DemoLogin[];
}

/**
 * One part of the seeding. It runs in one transaction with its own done-mark: it has happened and is
 * marked, or neither, so no step needs to know how far a killed one came.
 */
export interface DemoStep {
  /** Kept in the database as the done-mark: never rename. */
  readonly name: string;
  /** What the log says, in Chinese. */
  readonly title: string;
  run(context: DemoContext): Promise<void>;
}

/** The body that a first start has made; the sample names it. */
export const BODY_CODE = 'default';

/** Who stands as the author of what the demo enters. */
export const ACTOR = '演示';

/** The year of the sample, and the day on which its report counts as published. */
export const YEAR = 2023;
export const PUBLISHED_ON = '2024-01-19';

/** The two queues of pg-boss. What is to be done stands in our own tables; a job only says that it is time. */

/** Reads new changes and writes the deliveries they ask for. */
export const PLAN_QUEUE = 'channels-plan';

/** One attempt of the delivery `{ id }`. */
export const DELIVER_QUEUE = 'channels-deliver';

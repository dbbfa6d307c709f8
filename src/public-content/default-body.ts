/** Code of the 公开主体 that is there from the first start; a row that names none belongs to it. */
export const DEFAULT_BODY = 'default';

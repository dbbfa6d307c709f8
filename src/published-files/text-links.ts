/** An address of an upload inside a text, with whatever hangs on it. */
const UPLOAD_LINK = /(\/uploads\/[A-Za-z0-9_.-]+)(\?[A-Za-z0-9_=&;%.-]*)?/g;

/** The text with every upload's address bare: what is stored, and what the public sees. */
export const plainUploadLinks = (text: string): string =>
  text.includes('/uploads/') ? text.replace(UPLOAD_LINK, '$1') : text;

/** The text with every upload's address signed, so that the editor shows the pictures of a draft. */
export const signedUploadLinks = (text: string, sign: (path: string) => string): string =>
  text.includes('/uploads/') ? text.replace(UPLOAD_LINK, (_all, path: string) => sign(path)) : text;

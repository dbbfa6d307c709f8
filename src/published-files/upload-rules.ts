/** The largest file, in bytes: 50 MB. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/**
 * For the CMS's own check, which goes by names and declared types: it lets everything through, because the rules by
 * content stand behind it (`editorial-review`, `domain/attachments/admission.ts`), refuse in Chinese, and refuse
 * all files of a request where one is refused. The CMS's would leave out the one without a word.
 */
export const TYPES_FOR_THE_CMS = ['*/*'];

/** Kinds of files that an office publishes. Everything else is refused when it is uploaded. */
export const ALLOWED_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  // .wps, .et and .dps; and what older Word, Excel and WPS files look like from the inside.
  'application/vnd.ms-works',
  'application/wps-office.*',
  'application/kswps',
  'application/kset',
  'application/ksdps',
  'application/x-cfb',
  'text/plain',
  'text/csv',
  'application/zip',
  'application/x-zip-compressed',
];

/** What a browser would run or interpret on this address: never, whatever it is declared to be. */
export const DENIED_TYPES = [
  'text/html',
  'application/xhtml+xml',
  'image/svg+xml',
  'text/xml',
  'application/xml',
  'text/javascript',
  'application/javascript',
  'text/css',
  'application/x-msdownload',
];

/** The largest file, in bytes: 50 MB. */
export const LARGEST_FILE = 50 * 1024 * 1024;

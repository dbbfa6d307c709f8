import { contentManager } from './content-manager';
import { contentTypeBuilder } from './content-type-builder';
import { email } from './email';
import { languages } from './languages';
import { mediaLibrary } from './media-library';
import { panel } from './panel';
import { releases } from './releases';
import { reviewWorkflows } from './review-workflows';

const prefixed = (plugin: string, texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${plugin}.${key}`, text]));

/** Chinese laid over the panel's own, which leaves about half of it in English. */
export const zhHans: Record<string, string> = {
  ...panel,
  ...prefixed('content-manager', contentManager),
  ...prefixed('content-releases', releases),
  ...prefixed('content-type-builder', contentTypeBuilder),
  ...prefixed('email', email),
  ...prefixed('i18n', languages),
  ...prefixed('review-workflows', reviewWorkflows),
  ...prefixed('upload', mediaLibrary),
};

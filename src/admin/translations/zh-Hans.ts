import { contentManager } from './content-manager';
import { mediaLibrary } from './media-library';
import { panel } from './panel';

const prefixed = (plugin: string, texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${plugin}.${key}`, text]));

/** Chinese laid over the panel's own, which leaves about half of it in English. */
export const zhHans: Record<string, string> = {
  ...panel,
  ...prefixed('content-manager', contentManager),
  ...prefixed('upload', mediaLibrary),
};

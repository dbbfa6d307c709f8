import path from 'node:path';

const CHANNELS = path.resolve(__dirname, '..', '..', 'dist', 'src', 'plugins', 'channels');

/** A module of the built channels, in the test's own registry: `server/src/delivery/plan`. */
export const builtChannels = async <Module>(module: string): Promise<Module> =>
  (await import(path.join(CHANNELS, `${module}.js`))) as Module;

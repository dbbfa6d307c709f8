import { UsageError } from './verb';

/**
 * The number that `--edition` was given.
 * @throws UsageError
 */
export function editionOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new UsageError('--edition 须是从 1 起的整数。');
  return Number(value);
}

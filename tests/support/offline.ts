import dns from 'node:dns';

/**
 * No way out to the network, whether this machine has one or not: names outside are not found.
 * @returns ends it
 */
export function offline(): () => void {
  const real = dns.lookup as (...args: readonly unknown[]) => void;
  const spy = jest.spyOn(dns, 'lookup').mockImplementation((...args: readonly unknown[]) => {
    const answer = args.at(-1) as (error: Error) => void;
    if (String(args[0]).includes('.') && !/^[\d.]+$/.test(String(args[0]))) answer(new Error('offline'));
    else real(...args);
  });
  return () => spy.mockRestore();
}

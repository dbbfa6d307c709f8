import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookup } from 'node:dns';
import { linkAsker } from './ask-links';

const everywhere = linkAsker(
  (host, options, done) => lookup(host, { ...options, all: true }, done),
  () => true,
);

it('asks for so many and names the rest', async () => {
  const server = createServer((_request, answer) => answer.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const addresses = Array.from({ length: 45 }, (_, at) => `http://127.0.0.1:${String(port)}/${String(at)}`);
  const { answers, unasked } = await everywhere([...addresses, ...addresses]);
  expect([...answers.keys()]).toEqual(expect.arrayContaining(addresses.slice(0, 40)));
  expect([...unasked]).toEqual(addresses.slice(40));
  server.closeAllConnections();
  server.close();
});

it('is offline where some were asked and none answered, not where nothing was to be asked', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => closed.once('listening', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  expect((await everywhere([`http://127.0.0.1:${String(port)}/`])).isOffline).toBe(true);
  expect((await everywhere([])).isOffline).toBe(false);
  expect(await linkAsker()(['http://10.0.0.1/'])).toMatchObject({ isOffline: false });
});

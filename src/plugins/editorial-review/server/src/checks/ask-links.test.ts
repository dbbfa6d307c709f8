import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookup } from 'node:dns';
import { linkAsker } from './ask-links';

it('asks for so many and names the rest', async () => {
  const server = createServer((_request, answer) => answer.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const addresses = Array.from({ length: 45 }, (_, at) => `http://127.0.0.1:${String(port)}/${String(at)}`);
  const ask = linkAsker(
    (host, options, done) => lookup(host, { ...options, all: true }, done),
    () => true,
  );
  const { answers, unasked } = await ask([...addresses, ...addresses]);
  expect([...answers.keys()]).toEqual(expect.arrayContaining(addresses.slice(0, 40)));
  expect([...unasked]).toEqual(addresses.slice(40));
  server.closeAllConnections();
  server.close();
});

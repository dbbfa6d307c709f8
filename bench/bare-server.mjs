/** A server that does nothing but send: the bytes come on standard input, as JSON `{ path: { type, body } }`. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const answers = new Map(
  Object.entries(JSON.parse(await text(process.stdin))).map(([path, { type, body }]) => {
    const bytes = Buffer.from(body, 'base64');
    return [path, { bytes, headers: { 'Content-Type': type, 'Content-Length': bytes.length } }];
  }),
);
const server = createServer((request, response) => {
  const { bytes, headers } = answers.get(request.url);
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => console.log(`listening ${server.address().port};`));

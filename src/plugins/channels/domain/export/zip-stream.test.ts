import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { zipStream, type Entry } from './zip-stream';

async function* each(entries: readonly Entry[]) {
  await Promise.resolve();
  yield* entries;
}

async function zipped(entries: readonly Entry[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream(each(entries))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const path = fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.(html|png|json)$/);
const entries = fc.uniqueArray(fc.record({ path, bytes: fc.uint8Array({ maxLength: 2_000 }) }), {
  selector: (entry) => entry.path,
});

it('gives back what was put in, and the same bytes for the same entries', async () => {
  await fc.assert(
    fc.asyncProperty(entries, async (given) => {
      const bytes = await zipped(given);
      const found = unzipSync(bytes);
      expect(Object.keys(found).sort()).toEqual(given.map((entry) => entry.path).sort());
      for (const entry of given) expect(Buffer.from(found[entry.path]!)).toEqual(Buffer.from(entry.bytes));
      expect(await zipped(given)).toEqual(bytes);
    }),
    { numRuns: 50 },
  );
});

it('is empty where there is nothing', async () => {
  expect(unzipSync(await zipped([]))).toEqual({});
});

it('hands on what is ready before it asks for the next entry', async () => {
  let asked = 0;
  const source = (async function* () {
    await Promise.resolve();
    for (; asked < 1_000; asked += 1) yield { path: `${asked}.txt`, bytes: Buffer.from(`第${asked}条`) };
  })();
  let first = '';
  for await (const chunk of zipStream(source)) {
    first = strFromU8(chunk, true);
    break;
  }
  expect(first).toContain('0.txt');
  expect(asked).toBe(0);
});

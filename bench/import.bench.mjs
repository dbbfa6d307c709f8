/**
 * Importing a spreadsheet against creating the same rows one by one through the document service:
 * rows per second, in one run, as a ratio.
 */
import { openBenchApp } from './app.mjs';
import { median, timed } from './timing.mjs';

const IMPORTED = 20_000;
const ONE_BY_ONE = 300;
const PAIRS = 3;

const HEADERS = '登记编号,收到日期,申请人类型,申请方式,办结日期,办理结果';
const rowOf = (prefix, n) => ({
  registrationNo: `${prefix}-${n}`,
  receivedOn: `2023-${String((n % 12) + 1).padStart(2, '0')}-05`,
  applicantType: n % 3 ? '自然人' : '商业企业',
  method: '网络',
  concludedOn: `2023-${String((n % 12) + 1).padStart(2, '0')}-25`,
  outcome: n % 5 ? '予以公开' : '部分公开',
});

const { app, stop } = await openBenchApp();
try {
  const service = app.plugin('registers').service('import');
  const documents = app.documents('api::disclosure-application.disclosure-application');
  const ratios = [];
  // The first pair warms both sides and is not counted.
  for (let pair = 0; pair <= PAIRS; pair += 1) {
    const lines = Array.from({ length: IMPORTED }, (_, n) => Object.values(rowOf(`导${pair}`, n)).join(','));
    const file = { name: 'bench.csv', bytes: Buffer.from([HEADERS, ...lines].join('\n')) };
    let outcome;
    const imported = await timed(async () => {
      outcome = await service.importRegister({
        register: 'applications',
        file,
        actor: { name: 'bench', mayImportItems: true },
      });
    });
    if (outcome.created !== IMPORTED) throw new Error(JSON.stringify(outcome).slice(0, 500));
    const single = await timed(async () => {
      for (let n = 0; n < ONE_BY_ONE; n += 1) {
        await documents.create({ data: { ...rowOf(`单${pair}`, n), bodyCode: 'default' } });
      }
    });
    const [fast, slow] = [IMPORTED / imported, ONE_BY_ONE / single].map((perMs) => perMs * 1000);
    if (pair === 0) continue;
    ratios.push(fast / slow);
    console.log(
      `import ${fast.toFixed(0)} rows/s, one by one ${slow.toFixed(0)} rows/s, ratio ${(fast / slow).toFixed(0)}`,
    );
  }
  console.log(`median ratio ${median(ratios).toFixed(0)}`);
} finally {
  await stop();
}

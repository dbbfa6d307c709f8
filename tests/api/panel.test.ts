/**
 * The panel's server side: Chinese names of every field, and what a press of the publishing button
 * does to an item and its receipt.
 */
import { shanghaiDay } from '../../src/shanghai-time';
import { startApp } from '../support/app';

type App = Awaited<ReturnType<typeof startApp>>;
const NEWS = 'api::news-item.news-item';
const RECEIPT = 'api::receipt.receipt';
const TODAY = shanghaiDay(new Date());

let app: App;
let token: string;

const panel = (verb: 'get' | 'post' | 'put', path: string, body?: object) =>
  app.request[verb](`/content-manager${path}`).set('authorization', `Bearer ${token}`).send(body);
const receipts = (itemDocumentId: string) =>
  app.strapi.db.query(RECEIPT).findMany({ where: { itemDocumentId } });

async function draft(title: string, more: object = {}): Promise<string> {
  const { body, status } = await panel('post', `/collection-types/${NEWS}`, {
    title,
    bodyCode: 'default',
    ...more,
  });
  expect(status).toBe(201);
  return body.data.documentId;
}

beforeAll(async () => {
  app = await startApp();
  const created = await app.request
    .post('/admin/register-admin')
    .send({ email: 'admin@gk.example', password: 'Admin-12345678', firstname: '小明', lastname: '王' });
  token = created.body.data.token;
});

afterAll(async () => {
  await app.stop();
});

describe('publishing', () => {
  it('dates the item on the day, whatever the form says, and opens one receipt that does not count yet', async () => {
    const documentId = await draft('题', { publishedOn: '2019-01-01' });
    const before = await app.strapi.db.query(NEWS).findOne({ where: { documentId } });
    expect(before.publishedOn).toBeNull();
    const { status, body } = await panel('post', `/collection-types/${NEWS}/${documentId}/actions/publish`, {
      title: '题', bodyCode: 'default', publishedOn: '2030-01-01',
    }); // prettier-ignore
    expect([status, body.data.publishedOn]).toEqual([200, TODAY]);
    expect(await receipts(documentId)).toEqual([
      expect.objectContaining({
        channel: '政府网站',
        confirmation: '待确认',
        itemType: '工作动态',
        itemTitle: '题',
        publishedOn: TODAY,
        bodyCode: 'default',
      }),
    ]);
  });

  it('keeps the first day and the one receipt when it is changed, withdrawn and published again', async () => {
    const documentId = await draft('再发');
    await panel('post', `/collection-types/${NEWS}/${documentId}/actions/publish`, {});
    await app.strapi.db
      .query(NEWS)
      .updateMany({ where: { documentId }, data: { publishedOn: '2023-05-04' } });
    await panel('put', `/collection-types/${NEWS}/${documentId}`, {
      title: '再发改',
      publishedOn: '2030-01-01',
    });
    await panel('post', `/collection-types/${NEWS}/${documentId}/actions/publish`, {});
    await app.strapi.documents(NEWS).unpublish({ documentId });
    await app.strapi
      .documents(NEWS)
      .update({ documentId, data: { title: '又改' } as never, status: 'published' });
    const rows = await app.strapi.db.query(NEWS).findMany({ where: { documentId } });
    expect(rows.map((row: { publishedOn: string }) => row.publishedOn)).toEqual(['2023-05-04', '2023-05-04']);
    expect(await receipts(documentId)).toHaveLength(1);
  });

  it('catches every way: in bulk, and create or update with the published status', async () => {
    const column = await app.strapi
      .documents('api::column.column')
      .create({ data: { name: '测试栏目', code: 'tried', bodyCode: 'default' } });
    const ids = [await draft('批一'), await draft('批二')];
    const { body } = await panel('post', `/collection-types/${NEWS}/actions/bulkPublish`, {
      documentIds: ids,
    });
    expect(body.count).toBe(2);
    const made = await app.strapi.documents('api::personnel-notice.personnel-notice').create({
      data: { title: '任免', bodyCode: 'default', column: column.documentId },
      status: 'published',
    });
    const updated = await draft('更新即发');
    await app.strapi
      .documents(NEWS)
      .update({ documentId: updated, data: { summary: '改' } as never, status: 'published' });
    for (const documentId of [...ids, made.documentId, updated]) {
      expect(await receipts(documentId)).toEqual([
        expect.objectContaining({ publishedOn: TODAY, confirmation: '待确认' }),
      ]);
    }
    expect((await receipts(made.documentId))[0]).toMatchObject({
      itemType: '人事信息',
      columnCode: 'tried',
    });
    expect(made.publishedOn).toBe(TODAY);
  });

  it('a publication that fails leaves neither a date nor a receipt', async () => {
    const documentId = await draft('将失败');
    await app.strapi.db.query(NEWS).updateMany({ where: { documentId }, data: { title: null } });
    await expect(app.strapi.documents(NEWS).publish({ documentId })).rejects.toThrow();
    const row = await app.strapi.db.query(NEWS).findOne({ where: { documentId } });
    expect(row.publishedOn).toBeNull();
    expect(await receipts(documentId)).toEqual([]);
  });

  it('a copy of a published item is a new item', async () => {
    const documentId = await draft('原件');
    await panel('post', `/collection-types/${NEWS}/${documentId}/actions/publish`, {});
    const copy = await app.strapi.documents(NEWS).clone({ documentId, data: { title: '复制件' } });
    expect(copy?.entries[0]?.publishedOn).toBeNull();
  });
});

describe('receipts', () => {
  it('an address entered by a person makes the receipt count, under that person’s name', async () => {
    const documentId = await draft('有链接');
    await panel('post', `/collection-types/${NEWS}/${documentId}/actions/publish`, {});
    const [receipt] = await receipts(documentId);
    const { status } = await panel('put', `/collection-types/${RECEIPT}/${receipt.documentId}`, {
      address: 'https://gk.example/1',
      recordedBy: '别人',
    });
    expect(status).toBe(200);
    expect((await receipts(documentId))[0]).toMatchObject({ confirmation: '人工登记', recordedBy: '王小明' });
  });

  it.each([['补录', '导入'], ['渠道确认', '渠道']])('%s is not chosen by hand', async (confirmation, why) => {
    const { status, body } = await panel('post', `/collection-types/${RECEIPT}`, {
      itemTitle: '题', itemType: '工作动态', channel: '公告栏', publishedOn: '2023-01-01', itemDocumentId: 'x', bodyCode: 'default', confirmation,
    });
    expect([status, body.error.message]).toEqual([400, expect.stringContaining(why)]);
  }); // prettier-ignore
});

describe('amounts', () => {
  it('are kept in 分 as whole numbers, beyond what a small integer holds', async () => {
    const { status, body } = await panel('post', '/collection-types/api::administrative-tally.administrative-tally', {
      year: 2023, matter: '行政事业性收费', amount: '123456789012345', bodyCode: 'default',
    }); // prettier-ignore
    expect([status, body.data.amount]).toEqual([201, '123456789012345']);
  });
});

// Last, because it only reads: the CMS tells its listeners of a write after it has answered, and
// a stop in the middle of that would cut it off.
describe('names', () => {
  it('every field of every type of ours is called by its Chinese name, in forms and lists', async () => {
    const uids = Object.keys(app.strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
    expect(uids.length).toBeGreaterThan(10);
    for (const uid of uids) {
      const { body } = await panel('get', `/content-types/${uid}/configuration`);
      const { metadatas, layouts, settings } = body.data.contentType;
      const names = [...layouts.list, ...layouts.edit.flat().map(({ name }: { name: string }) => name)];
      for (const name of names) {
        expect([uid, name, metadatas[name].list.label]).toEqual([
          uid,
          name,
          expect.stringMatching(/\p{Script=Han}/u),
        ]);
        if (name !== 'id') expect(metadatas[name].edit.label ?? '中').toMatch(/\p{Script=Han}/u);
      }
      expect(settings.mainField).not.toBe('id');
    }
  });

  it('the register of applications shows what an office looks for', async () => {
    const { body } = await panel(
      'get',
      '/content-types/api::disclosure-application.disclosure-application/configuration',
    );
    const { metadatas, layouts, settings } = body.data.contentType;
    expect(layouts.list).toEqual(['registrationNo', 'receivedOn', 'applicantType', 'outcome', 'concludedOn']);
    expect(settings).toMatchObject({
      mainField: 'registrationNo',
      defaultSortBy: 'receivedOn',
      defaultSortOrder: 'DESC',
    });
    expect(metadatas.feeNotified.edit).toMatchObject({
      label: '收费通知金额（元）',
      description: expect.stringContaining('元'),
    });
    expect(
      layouts.edit
        .flat()
        .slice(-2)
        .map(({ name }: { name: string }) => name),
    ).toEqual(['bodyCode', 'importBatch']);
  });

  it('the components of a body are named too', async () => {
    const { body } = await panel('get', '/components/body.registers-since/configuration');
    const labels = Object.values(
      body.data.component.metadatas as Record<string, { edit: { label?: string } }>,
    );
    expect(labels.filter(({ edit }) => edit.label && !/\p{Script=Han}/u.test(edit.label))).toEqual([]);
  });
});

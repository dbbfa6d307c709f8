import type { Core } from '@strapi/strapi';
import { askInside } from '../../../../../prepared-answers/ask-inside';
import type { BodiesService, BodyIdentity } from '../../../../registers/shared/bodies';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { zipStream, ZipTooLarge } from '../../../domain/export/zip-stream';
import { EXPORT_LABELS, ExportFailure, type ExportRequest, type ExportService } from '../../../shared/export';
import { noticeOf } from '../notice';
import { publicBase } from '../public-base';
import { entriesOf } from './entries';

export default ({ strapi }: { strapi: Core.Strapi }): ExportService => ({
  async open(request: ExportRequest) {
    const bodies = strapi.plugin('registers').service<BodiesService>('bodies');
    const all = await bodies.list();
    const body = request.body === undefined ? null : await bodies.resolve(request.body);
    if (body === undefined) throw unknownBody(all);
    const counts = { items: 0, reports: 0, uploads: 0, withdrawn: 0 };
    const entries = entriesOf(
      {
        ask: (path) => askInside(strapi, path),
        request,
        body,
        bodyCodes: (body ? [body] : all).map(({ bodyCode }) => bodyCode),
        base: publicBase(strapi),
        notice: noticeOf(strapi),
      },
      counts,
    );
    await trailOf(strapi).append({
      act: 'export',
      subject: { type: 'package', id: body?.bodyCode ?? '' },
      details: { filter: inWords(request) },
    });
    return { chunks: told(zipStream(entries)), summary: () => ({ ...counts }) };
  },
});

/** What was asked for, as it goes on record. */
const inWords = ({ type, ...request }: ExportRequest) => ({
  ...(Object.fromEntries(Object.entries(request)) as Record<string, string>),
  ...(type ? { type: type.map((each) => EXPORT_LABELS[each]) } : {}),
});

const unknownBody = (all: readonly BodyIdentity[]) =>
  new ExportFailure('BODY_UNKNOWN', `没有这个公开主体；现有：${all.map(({ name }) => name).join('、')}。`);

async function* told(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    if (!(error instanceof ZipTooLarge)) throw error;
    throw new ExportFailure('TOO_LARGE', '一个导出包装不下这么多内容：请按日期分几次导出，例如一次一年。');
  }
}

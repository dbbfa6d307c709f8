import type { Core } from '@strapi/strapi';
import { toOutcome } from '../../plugins/channels/domain/wechat/errors';
import { WechatFault } from '../../plugins/channels/domain/wechat/fault';
import type {
  WechatActResult,
  WechatArticle,
  WechatDocument,
  WechatHarvest,
  WechatStatus,
} from '../../plugins/channels/shared/wechat-articles';
import {
  WECHAT_ARTICLE_STATES,
  type WechatArticleState,
} from '../../plugins/channels/shared/wechat-articles';
import { WechatRefused } from '../../plugins/channels/server/src/wechat/publishing/push';
import type { WechatArticlesService } from '../../plugins/channels/server/src/wechat/publishing/service';
import { shanghaiDay } from '../../shanghai-time';
import { atMost, DataError, say, UsageError, type Call, type ExitCode, type Io, type Verb } from '../verb';

/** Who may run commands on the server is its administrator. */
const OPERATOR = '命令行';

const serviceOf = (app: Core.Strapi): WechatArticlesService =>
  app.plugin('channels').service('wechatArticles');

/** The item or report of an id that was given. */
async function documentIn(
  articles: WechatArticlesService,
  documentId: string | undefined,
): Promise<WechatDocument> {
  if (documentId === undefined)
    throw new UsageError('请写明信息的文档号（documentId）；年度报告写 default-2023。');
  const type = await articles.findType(documentId);
  if (!type) throw new UsageError(`没有文档号为 ${documentId} 的信息。`);
  return { type, documentId };
}

/** Shows how an act ended; what needs a person or another attempt is not done. */
function tell(io: Io, json: boolean, result: WechatActResult): ExitCode {
  const { kind, sentence, next } = result;
  if (json) say(io.stdout, JSON.stringify(result, null, 2));
  else say(io.stdout, next ? `${sentence}\n下一步：${next}` : sentence);
  return kind === 'done' || kind === 'wait' ? 0 : 1;
}

const lineOf = ({ label, title, type, documentId, sentence, next, address }: WechatArticle): string =>
  [
    `【${label}】${title || documentId}（${type} ${documentId}）`,
    ...[address, sentence, next && `下一步：${next}`].flatMap((each) => (each ? [`    ${each}`] : [])),
  ].join('\n');

function statusText({
  connected,
  appId,
  manual,
  publishByApi,
  autoDraft,
  counts,
  waiting,
}: WechatStatus): string {
  if (!connected)
    return '公众号还没有接上：请在“公众号设置”里填写 AppID 和 AppSecret，或设置 WECHAT_APP_ID 和 WECHAT_APP_SECRET。';
  const states = Object.entries(counts).map(
    ([state, count]) => `${WECHAT_ARTICLE_STATES[state as WechatArticleState]} ${count}`,
  );
  return [
    `公众号 ${appId ?? ''}：${autoDraft ? '发布后自动推送草稿' : '不自动推送草稿'}；` +
      (manual ? `由人在公众平台发表${publishByApi ? '（账号没有接口发布的权限）' : ''}。` : '用接口发布。'),
    states.length > 0 ? `${states.join('，')}。` : '还没有推送过。',
    ...waiting.map(lineOf),
  ].join('\n');
}

const harvestText = ({ date, articles, found, reads, gone, notes }: WechatHarvest): string =>
  [
    `${date}：公众号文章 ${articles} 篇，新登记 ${found.length} 篇，阅读量更新 ${reads} 条。`,
    ...found.map(({ title, address }) => `  登记：${title}${address ? `　${address}` : ''}`),
    ...gone.map(({ title, sentence }) => `  ${title}：${sentence}`),
    ...notes,
  ].join('\n');

/** A day that WeChat may have counted: `YYYY-MM-DD`, yesterday or earlier. */
function dayIn(text: string | undefined): string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new UsageError('请写明日期，例如 2026-11-22。');
  }
  if (new Date(Date.parse(text)).toISOString().slice(0, 10) !== text)
    throw new UsageError(`没有 ${text} 这一天。`);
  if (text >= shanghaiDay(new Date()))
    throw new UsageError('微信只有昨天和更早的数据，请写昨天或更早的日期。');
  return text;
}

type Act = (call: Call, io: Io) => Promise<ExitCode>;

const ACTS: Readonly<Record<string, { readonly words: number; readonly act: Act }>> = {
  push: {
    words: 2,
    async act({ positionals, values }, io) {
      const articles = serviceOf(await io.openApp());
      const document = await documentIn(articles, positionals[1]);
      return tell(io, values.json === true, await articles.push(document, { again: values.again === true }));
    },
  },
  status: {
    words: 1,
    async act({ values }, io) {
      const status = await serviceOf(await io.openApp()).status();
      say(io.stdout, values.json ? JSON.stringify(status, null, 2) : statusText(status));
      return 0;
    },
  },
  harvest: {
    words: 2,
    async act({ positionals, values }, io) {
      const date = dayIn(positionals[1]);
      const brought = await serviceOf(await io.openApp()).harvest(date);
      say(io.stdout, values.json ? JSON.stringify(brought, null, 2) : harvestText(brought));
      return 0;
    },
  },
  address: {
    words: 3,
    async act({ positionals, values }, io) {
      const [, documentId, address] = positionals;
      if (!address) throw new UsageError('请写明文档号和文章链接。');
      const on = typeof values.on === 'string' ? values.on : undefined;
      if (on !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(on))
        throw new UsageError('--on 须是日期，例如 2026-11-22。');
      const articles = serviceOf(await io.openApp());
      const document = await documentIn(articles, documentId);
      const result = await articles.recordAddress(document, { address, publishedOn: on }, OPERATOR);
      return tell(io, values.json === true, result);
    },
  },
  delete: {
    words: 2,
    async act({ positionals, values }, io) {
      const articles = serviceOf(await io.openApp());
      const document = await documentIn(articles, positionals[1]);
      return tell(
        io,
        values.json === true,
        await articles.remove(document, { byHand: values['by-hand'] === true }),
      );
    },
  },
};

export const wechatVerb: Verb = {
  name: 'wechat',
  summary: '公众号：推送、登记链接、看状态、取阅读量',
  help: `用法：gongkai wechat push <文档号> [--again] [--json]
      gongkai wechat status [--json]
      gongkai wechat harvest <日期> [--json]
      gongkai wechat address <文档号> <文章链接> [--on <发表日期>] [--json]
      gongkai wechat delete <文档号> [--by-hand] [--json]

push      把一条已发布的信息推送到公众号草稿箱；设为用接口发布的，接着发布。没有办完的，再执行一次会接着办，
          不会推送第二篇。年度报告的文档号写作 default-2023
  --again   先前的草稿或文章已删除、被封禁时，重新做一份草稿
status    公众号接好没有，哪些文章等人处理，下一步做什么
harvest   按微信某一天的数据，登记手工发表的文章，更新阅读量（昨天或更早）
address   登记手工发表的文章的链接，计入公众号发布条数
  --on      发表日期；不写则为今天
delete    从公众号删除这条信息的草稿或文章
  --by-hand 已经在公众平台手工删除，只作登记

例：npm run gongkai -- wechat push abcdefgh12345678ijklmnop
    npm run gongkai -- wechat harvest 2026-11-22`,
  options: { again: { type: 'boolean' }, on: { type: 'string' }, 'by-hand': { type: 'boolean' } },
  async run(call, io) {
    const [name] = call.positionals;
    const known = name !== undefined && Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
    if (!known) throw new UsageError(`请写明做什么：${Object.keys(ACTS).join('、')}。`);
    atMost(call, known.words);
    try {
      return await known.act(call, io);
    } catch (error) {
      if (error instanceof WechatRefused) {
        const wrongCall = error.code === 'WECHAT_ADDRESS_INVALID' || error.code === 'WECHAT_DAY_INVALID';
        throw wrongCall ? new UsageError(error.message) : new DataError(error.message);
      }
      if (!(error instanceof WechatFault)) throw error;
      const outcome = toOutcome(error);
      throw new DataError(
        outcome.kind === 'person' ? `${outcome.sentence}\n下一步：${outcome.next}` : outcome.sentence,
      );
    }
  },
};

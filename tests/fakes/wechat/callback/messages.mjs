/** The XML that WeChat sends: what a reader wrote or touched, and what became of a publication. */
const text = (value) => `<![CDATA[${String(value).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const element = (name, value) => `<${name}>${typeof value === 'number' ? value : text(value)}</${name}>`;

/** @param {any} account @param {string} from an openid @param {Record<string, string | number>} fields */
function message(account, from, fields, rest = '') {
  const head = {
    ToUserName: account.ghId,
    FromUserName: from,
    CreateTime: Math.floor(account.now() / 1000),
    ...fields,
  };
  const elements = Object.entries(head).map(([name, value]) => element(name, value));
  return `<xml>${elements.join('')}${rest}</xml>`;
}

/** @param {any} account @param {string} openid @param {string} content @param {string} msgId */
export const textMessage = (account, openid, content, msgId) =>
  message(account, openid, { MsgType: 'text', Content: content }, `<MsgId>${msgId}</MsgId>`);

/** @param {any} account @param {string} openid @param {string} event CLICK, VIEW, subscribe … @param {string} [key] */
export const eventMessage = (account, openid, event, key = '') =>
  message(account, openid, { MsgType: 'event', Event: event, EventKey: key });

/** Job numbers are written without CDATA. @param {any} account @param {any} job @param {any} article null unless it succeeded */
export function publishJobFinished(account, job, article) {
  const failed = job.status === 2 || job.status === 4 ? '<fail_idx>1</fail_idx>' : '';
  const told = article ? `${element('article_id', article.articleId)}${detail(article)}` : failed;
  const info = `<publish_id>${job.publishId}</publish_id><publish_status>${job.status}</publish_status>${told}`;
  return message(
    account,
    `o${account.ghId.slice(3).padEnd(27, 'x')}`,
    { MsgType: 'event', Event: 'PUBLISHJOBFINISH' },
    `<PublishEventInfo>${info}</PublishEventInfo>`,
  );
}

function detail({ items }) {
  const each = items.map(({ url }, at) => `<item><idx>${at + 1}</idx>${element('article_url', url)}</item>`);
  return `<article_detail><count>${items.length}</count>${each.join('')}</article_detail>`;
}

/** What follows a 群发. @param {any} account @param {any} article */
export function massSendFinished(account, { msgDataId, items }) {
  const each = items.map(
    ({ url }, at) => `<item><ArticleIdx>${at + 1}</ArticleIdx>${element('ArticleUrl', url)}</item>`,
  );
  const urls = `<ArticleUrlResult><Count>${items.length}</Count><ResultList>${each.join('')}</ResultList></ArticleUrlResult>`;
  const counts =
    '<TotalCount>100</TotalCount><FilterCount>100</FilterCount><SentCount>100</SentCount><ErrorCount>0</ErrorCount>';
  const check =
    '<CopyrightCheckResult><Count>0</Count><ResultList></ResultList><CheckState>0</CheckState></CopyrightCheckResult>';
  return message(
    account,
    `o${account.ghId.slice(3).padEnd(27, 'x')}`,
    { MsgType: 'event', Event: 'MASSSENDJOBFINISH' },
    `<MsgID>${msgDataId}</MsgID>${element('Status', 'send success')}${counts}${check}${urls}`,
  );
}

/** The readers' page over the public API alone. Addresses are relative, so that it works below any path. */
/* global document */

const TIME_LIMIT_MS = 15000;
const LATEST = 'fields=title,publishedOn&sort=publishedOn:desc&pagination[pageSize]=10';

const LISTS = {
  'annual-reports': { query: '', empty: '还没有公开的年度报告。', entry: reportEntry },
  announcements: { query: LATEST, empty: '还没有公开的公告公示。', entry: itemEntry },
  'personnel-notices': { query: LATEST, empty: '还没有公开的人事信息。', entry: itemEntry },
  'news-items': { query: LATEST, empty: '还没有公开的工作动态。', entry: itemEntry },
};

/** What of an item is shown above its text, where it is filled in. */
const ITEM_FACTS = {
  source: '来源',
  documentNo: '文号',
  appointments: '任职',
  removals: '免职',
  noticeFrom: '公示开始日期',
  noticeTo: '公示结束日期',
  objectionContact: '意见反映方式',
};

/** Makes an element; strings become text, never markup. */
function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

async function fetchJson(address) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), TIME_LIMIT_MS);
  try {
    const response = await fetch(address, { signal: limit.signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

const state = (text, className = 'state') => element('p', { className, role: 'status' }, text);

/** Shows what `read` gives in `place`; while it waits and when it fails, says so. */
async function show(place, read) {
  place.replaceChildren(state('正在读取……'));
  try {
    place.replaceChildren(await read());
  } catch {
    const again = element('button', { type: 'button' }, '重新读取');
    again.addEventListener('click', () => show(place, read));
    place.replaceChildren(
      state('没有读到内容，可能是网络不通或服务正忙。请稍后再试。', 'state failed'),
      again,
    );
  }
}

async function list(type) {
  const { query, empty, entry } = LISTS[type];
  const { data, meta } = await fetchJson(`api/${type}${query ? `?${query}` : ''}`);
  const shown = [...data.map((each) => entry(each, type)), ...(meta?.withdrawn ?? []).map(withdrawnEntry)];
  if (shown.length === 0) return state(empty);
  return element('ul', { className: 'entries' }, ...shown.map((each) => element('li', {}, each)));
}

const date = (day) => (day ? [element('time', { dateTime: day }, day)] : []);

/** Forms of a report that readers take along, by their file's name. */
const DOWNLOADS = {
  'report.docx': 'Word',
  'report.pdf': 'PDF',
  'tables.xlsx': '附表',
  'summary.png': '图解',
};

function reportEntry({ year, title, body, publishedOn, note, files = [], earlier = [] }) {
  const office = document.getElementById('body-name');
  if (body?.name && office.hidden) {
    office.textContent = body.name;
    office.hidden = false;
  }
  // Not the absolute links of the answer: readers may come by another name of the same server.
  const address = (name) => `api/annual-reports/${year}/${name}`;
  const there = new Set(files.map(({ name }) => name));
  const link = (href, text) => element('li', {}, element('a', { href }, text));
  const others = [
    ...Object.entries(DOWNLOADS)
      .filter(([name]) => there.has(name))
      .map(([name, label]) => link(address(name), label)),
    ...earlier.map(({ edition }) =>
      link(`${address('report.html')}?edition=${edition}`, `更正前的第${edition}版`),
    ),
  ];
  const shown = document.createDocumentFragment();
  shown.append(
    element(
      'div',
      { className: 'entry' },
      element('a', { href: address('report.html') }, title),
      ...date(publishedOn),
    ),
  );
  if (note) shown.append(element('p', { className: 'text' }, `更正说明：${note}`));
  if (others.length > 0) shown.append(element('ul', { className: 'forms' }, ...others));
  return shown;
}

/** A report that was taken back: that it was, and why. */
function withdrawnEntry({ title, withdrawnOn, explanation }) {
  const heading = element(
    'div',
    { className: 'entry' },
    element('span', {}, `${title}（已撤回）`),
    ...date(withdrawnOn),
  );
  const shown = document.createDocumentFragment();
  shown.append(heading, element('p', { className: 'text' }, explanation));
  return shown;
}

function itemEntry({ documentId, title, publishedOn }, type) {
  const place = element('div', { className: 'details' });
  const heading = element('span', { className: 'title' }, title);
  const summary = element(
    'summary',
    {},
    element('span', { className: 'entry' }, heading, ...date(publishedOn)),
  );
  const whole = element('details', {}, summary, place);
  whole.addEventListener('toggle', () => {
    if (!whole.open || place.hasChildNodes()) return;
    show(place, async () =>
      itemText((await fetchJson(`api/${type}/${documentId}?populate=attachments`)).data),
    );
  });
  return whole;
}

function itemText(item) {
  const facts = Object.entries(ITEM_FACTS).filter(([name]) => item[name]);
  const files = (item.attachments ?? []).map(({ url, name }) =>
    element('li', {}, element('a', { href: url.replace(/^\//, '') }, name)),
  );
  const shown = document.createDocumentFragment();
  if (facts.length > 0) {
    const rows = facts.flatMap(([name, label]) => [element('dt', {}, label), element('dd', {}, item[name])]);
    shown.append(element('dl', {}, ...rows));
  }
  if (item.content) shown.append(element('p', { className: 'text' }, item.content));
  if (files.length > 0)
    shown.append(element('p', { className: 'text' }, '附件：'), element('ul', {}, ...files));
  if (!shown.hasChildNodes()) shown.append(state('这条信息没有正文。'));
  return shown;
}

for (const place of document.querySelectorAll('[data-list]')) show(place, () => list(place.dataset.list));

// A page that cannot learn whether it is a demonstration is none the worse for it.
fetchJson('healthz').then(
  ({ demo }) => {
    document.getElementById('demo-notice').hidden = demo !== true;
  },
  () => undefined,
);

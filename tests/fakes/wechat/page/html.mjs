/** The frame of the stand-in's own pages. */
import { nameIn } from '../pictures.mjs';

/** @param {unknown} text */
export const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** WeChat's addresses of pictures are not reachable here: they are shown from what was uploaded. */
export const withPicturesHere = (html) =>
  html.replace(
    /https?:\/\/mmbiz\.q(?:pic|logo)\.cn\/\w+\/[0-9a-f]{40}\/0(?:\?(?:&amp;|[\w=&])*)?/g,
    pictureHere,
  );

/** @param {string} address */
export const pictureHere = (address) => `/mmbiz/${nameIn(address) ?? 'none'}`;

const STYLE = `
:root { color: #1f2329; font: 16px/1.6 -apple-system, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
body { margin: 0; background: #f3f4f6; }
header { background: #07613c; color: #fff; padding: 12px 20px; }
header h1 { font-size: 20px; margin: 0; } header p { margin: 0; font-size: 14px; }
main { max-width: 1080px; margin: 0 auto; padding: 12px 20px 60px; }
section.box { background: #fff; border: 1px solid #e2e4e8; border-radius: 8px; padding: 4px 18px 16px; margin-top: 16px; overflow-x: auto; }
h2 { font-size: 18px; margin: 12px 0 8px; } table.list { border-collapse: collapse; width: 100%; font-size: 14px; }
table.list th, table.list td { text-align: left; padding: 6px 8px; border-bottom: 1px solid #eceef1; vertical-align: top; }
table.list img { height: 48px; } form { display: inline-block; margin: 0 6px 4px 0; }
button { font: inherit; font-size: 14px; padding: 3px 10px; border: 1px solid #8a9099; border-radius: 5px; background: #fff; cursor: pointer; }
input { font: inherit; padding: 3px 8px; border: 1px solid #8a9099; border-radius: 5px; } .faint { color: #5b626c; font-size: 14px; }
.phone { width: 375px; margin: 20px auto; background: #fff; border: 1px solid #c9cdd3; border-radius: 24px; overflow: hidden; }
.phone .bar { background: #ededed; padding: 8px 16px; font-size: 14px; text-align: center; } .phone article { padding: 16px; overflow-wrap: anywhere; }
.phone article h1 { font-size: 22px; line-height: 1.4; margin: 0 0 8px; } .phone article img { max-width: 100%; height: auto; }
@media (max-width: 420px) { .phone { width: auto; margin: 0; border: 0; border-radius: 0; } }
`;

/** @param {string} title @param {string} body HTML */
export const frame = (title, body) => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  headers: {
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; form-action 'self'",
  },
  body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head><body><header><h1>公众号替身（演示用）</h1><p>这不是微信：文章只在本机，不会发给任何人。</p></header>${body}</body></html>`,
});

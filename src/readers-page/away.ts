/** What a reader sees where no page can be composed: it needs neither database nor files. */
export const awayPage = (): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>暂时打不开 - 政府信息公开专栏</title>
<style>body{margin:0 auto;max-width:40rem;padding:2rem 1rem;line-height:1.8}</style>
</head>
<body>
<main>
<h1>这一页暂时打不开</h1>
<p>系统正在维护或一时繁忙，请过一会儿刷新本页。急需查阅的，请联系本机关的政府信息公开工作机构。</p>
<p><a href="/">回到专栏首页</a></p>
</main>
</body>
</html>
`;

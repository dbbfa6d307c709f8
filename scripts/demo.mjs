/** `npm run demo`: the sample year, served. */
import { dataFolder, makeDataFolder } from './lib/data-folder.mjs';
import { fillDemo, loginsOf, refuseRealDatabase } from './lib/demo.mjs';
import { readEnvironmentFile } from './lib/environment-file.mjs';
import { run } from './lib/fault.mjs';
import { ready } from './lib/ready.mjs';
import { serve } from './lib/serve.mjs';
import { startStandIn } from './lib/wechat-stand-in.mjs';

await run(async () => {
  readEnvironmentFile();
  refuseRealDatabase();
  await ready();
  const demo = dataFolder({ demo: true });
  await makeDataFolder(demo);
  const standIn = await startStandIn(demo);
  await serve({
    demo: true,
    beforeListening: (app, { folder }) => fillDemo(app, folder),
    async greet(address, { folder }) {
      standIn?.callBack(`${address}/api/wechat/callback`);
      const logins = (await loginsOf(folder)).map(
        ({ name, email, password }) => `  ${name}  ${email}  ${password}`,
      );
      console.log(
        `\n演示已启动（以下全部为演示数据）\n` +
          `  公开页面  ${address}/\n` +
          `  年度报告  ${address}/api/annual-reports/2023/report.html\n` +
          `  管理后台  ${address}/admin\n` +
          (standIn ? `  公众号替身（演示用）  ${standIn.address}/\n` : '') +
          `登录账号（密码只用于这个演示文件夹）\n${logins.join('\n')}\n按 Ctrl-C 停止，数据会保留。\n`,
      );
    },
  }).finally(() => standIn?.stop());
});

/** `npm start`: serves for real use. */
import { readEnvironmentFile } from './lib/environment-file.mjs';
import { run } from './lib/fault.mjs';
import { ready } from './lib/ready.mjs';
import { serve } from './lib/serve.mjs';

await run(async () => {
  readEnvironmentFile();
  await ready();
  await serve({
    greet(address, { environment }) {
      const open = environment.publicUrl ?? address;
      console.log(
        `\n政府信息公开系统已启动\n  公开页面  ${open}/\n  管理后台  ${open}/admin\n按 Ctrl-C 停止。\n`,
      );
    },
  });
});

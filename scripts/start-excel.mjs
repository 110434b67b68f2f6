import process from 'node:process';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureCertificate } from './ensure-certificate.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { runGateway } from './run-gateway.mjs';
import { runScript } from './run-script.mjs';
import { sideloadingSteps } from './sideloading-steps.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

// The demo again, over https, since Excel opens nothing else.
await runScript(async () => {
  stopWithNpm();
  const variants = ['plain', 'test'];
  await ensureInstalled();
  await ensureBuilt({ variants });
  const { env } = process;
  const own = env.FUJIANTONG_TLS_CERT && env.FUJIANTONG_TLS_KEY;
  const made = own ? null : await ensureCertificate();
  if (made) Object.assign(env, { FUJIANTONG_TLS_CERT: made.certificate, FUJIANTONG_TLS_KEY: made.key });
  console.log(sideloadingSteps({ authority: made?.authority, port: env.PORT?.trim() || '3000' }));
  await runGateway('main', { args: ['--demo', ...process.argv.slice(2)], variants });
});

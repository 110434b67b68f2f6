import { createPreviewHost } from '../../src/hosts/preview/create-preview-host';
const root = document.getElementById('root')!;
document.body.style.margin = '0';
root.style.height = '100vh';
root.style.width = '930px';
const t = performance.now();
void createPreviewHost(root, { language: 'zh-CN' }).then((host) => {
  (window as never as { host: unknown }).host = host;
  console.log('ready', performance.now() - t);
});

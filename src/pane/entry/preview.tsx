const root = document.getElementById('root')!;
document.body.style.margin = '0';
root.style.cssText = 'display:grid;grid-template-columns:1fr 350px;height:100vh';
const grid = root.appendChild(document.createElement('main'));
root.appendChild(document.createElement('aside'));
void import('../../hosts/preview/create-preview-host').then(({ createPreviewHost }) =>
  createPreviewHost(grid, { language: 'zh-CN', storageKey: 'preview' }),
);

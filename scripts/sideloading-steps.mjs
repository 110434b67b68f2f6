/**
 * What to do by hand on the machine with Excel, Chinese first.
 *
 * @param {{ authority?: string, port: string }} options `authority` is the file of what signed the certificate,
 *   where one was made; `port` is where the gateway answers
 */
export function sideloadingSteps({ authority, port }) {
  const address = `https://localhost:${port}`;
  const manifest = port === '3000' ? 'manifest.xml' : 'manifest-out.xml';
  const write = `npm run manifest -- --url ${address} --out ${manifest}`;
  return [
    ...(authority ? trusting(authority) : []),
    '装进 Excel（在装有 Excel 的机器上，另开一个终端；只对本机本人有效）：',
    'Sideload (on a machine with Excel, in another terminal; for you on this machine only):',
    ...(port === '3000' ? [] : [`    ${write}`]),
    `    npx office-addin-debugging start ${manifest}`,
    `    npx office-addin-debugging stop ${manifest}     # 卸下 · to take it out again`,
    '  网页版 Excel：插入 › 加载项 › 我的加载项 › 上传我的加载项，选这个清单。',
    '  Excel on the web: Insert › Add-ins › My Add-ins › Upload My Add-in, and choose the manifest.',
    `  然后打开 ${address}/support.html，看到页面且没有警告，证书就可信了。`,
    `  When ${address}/support.html opens without a warning, the certificate is trusted.`,
    '',
  ].join('\n');
}

function trusting(authority) {
  return [
    `证书：${authority} 签发，只用于 localhost，签发用的私钥没有保存。`,
    `The certificate is for localhost only, signed by ${authority}, whose key was not kept.`,
    '',
    '让本机信任它（一次即可，会要求确认）· Trust it, once; you will be asked to confirm:',
    `    Windows  certutil -addstore -user Root "${authority}"`,
    `    macOS    security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${authority}"`,
    `    Linux    sudo cp "${authority}" /usr/local/share/ca-certificates/fujiantong-dev.crt && sudo update-ca-certificates`,
    '  用完撤销 · To take that back:',
    '    Windows  certutil -delstore -user Root "Developer CA for Microsoft Office Add-ins"',
    '    macOS    security delete-certificate -c "Developer CA for Microsoft Office Add-ins"',
    '    Linux    sudo rm /usr/local/share/ca-certificates/fujiantong-dev.crt && sudo update-ca-certificates --fresh',
    '',
  ];
}

/** What WPS knows the add-in by, in files and to its local service. */
export const wpsAddinName = 'fujiantong';

/** The attribute's text: an address holds no quotation marks, but may hold an ampersand. */
const attribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/**
 * `publish.xml`: what WPS reads for one person, from `jsaddons` in that person's own folder.
 * @param url - where the add-in's files lie, with a slash at the end
 */
export function publishXml(url: string): string {
  return `<jsplugins>
  <jspluginonline name="${wpsAddinName}" type="et" url="${attribute(url)}" debug="" enable="enable_dev" install="null" customDomain=""/>
</jsplugins>
`;
}

/** `jsplugins.xml`: what an edition for organisations fetches from the address that its oem.ini names. */
export function jspluginsXml(url: string): string {
  return `<jsplugins>
  <jspluginonline name="${wpsAddinName}" type="et" url="${attribute(url)}"/>
</jsplugins>
`;
}

/** What oem.ini of such an edition has to say. */
export function oemIni(url: string): string {
  return `[Support]
JsApiPlugin=true

[Server]
JSPluginsServer=${url}jsplugins.xml
`;
}

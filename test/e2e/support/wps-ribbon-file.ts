/** What WPS reads of a ribbon.xml: the paths of callbacks, and the buttons that call them. */
export interface Ribbon {
  readonly onLoad: string;
  readonly buttons: readonly { readonly id: string; readonly onAction: string; readonly getImage: string }[];
}

/** In the page: by the browser's own parser. */
export function readRibbon(xml: string): Ribbon {
  const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
  const attribute = (element: Element, name: string): string => {
    const value = element.getAttribute(name);
    if (value === null) throw new Error(`${element.tagName} has no ${name}`);
    return value;
  };
  return {
    onLoad: attribute(documentElement, 'onLoad'),
    buttons: Array.from(documentElement.getElementsByTagName('button'), (button) => ({
      id: attribute(button, 'id'),
      onAction: attribute(button, 'onAction'),
      getImage: attribute(button, 'getImage'),
    })),
  };
}

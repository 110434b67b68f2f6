import type { Browser } from 'playwright-core';

export interface MeasuredPage {
  readonly url: string;
  /** A button that changes an attribute of its own when it is pressed. */
  readonly button: string;
  readonly attribute: string;
  /** Put into `localStorage` before anything runs. */
  readonly storage: Readonly<Record<string, string>>;
}

export interface Start {
  /** From the navigation until the page answers a press of the button. */
  readonly milliseconds: number;
  /** Paths of the scripts that were fetched by then. */
  readonly scripts: readonly string[];
}

interface Watched {
  interactiveAt?: number;
}

/** Opens the page in a browser that has never seen it, and presses the button as soon as it is there. */
export async function startOfPage(browser: Browser, page: MeasuredPage): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 350, height: 800 }, locale: 'zh-CN' });
  try {
    const tab = await context.newPage();
    const scripts: string[] = [];
    tab.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) scripts.push(pathname.slice(1));
    });
    await tab.addInitScript(watch, { ...page });
    await tab.goto(page.url, { waitUntil: 'commit' });
    const answered = await tab.waitForFunction(() => (window as Watched).interactiveAt, undefined, {
      timeout: 20_000,
    });
    return { milliseconds: (await answered.jsonValue()) ?? NaN, scripts };
  } finally {
    await context.close();
  }
}

/** Runs in the page, before its own scripts. */
function watch({ button, attribute, storage }: Omit<MeasuredPage, 'url'>): void {
  // Frames and the empty page before the first have no storage.
  if (location.protocol === 'about:') return;
  for (const [key, value] of Object.entries(storage)) localStorage.setItem(key, value);
  let pressed: Element | null = null;
  let before: string | null = null;
  const observer = new MutationObserver(() => {
    if (pressed?.isConnected === true && pressed.getAttribute(attribute) !== before) {
      observer.disconnect();
      // In a task of its own: only then is the page free for the next press.
      setTimeout(() => {
        (window as Watched).interactiveAt = performance.now();
      });
      return;
    }
    const found = document.querySelector<HTMLElement>(button);
    if (found === null || found === pressed) return;
    pressed = found;
    before = found.getAttribute(attribute);
    found.click();
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

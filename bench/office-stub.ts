/**
 * Stands in for Office.js where only the pane's own start is to be measured: ready at once, in an Excel that grants
 * everything and holds nothing. Sent to a page as text, so it leans on nothing outside of itself.
 */
export function officeStub(): void {
  const answers: Readonly<Record<PropertyKey, unknown>> = {
    id: 'sheet',
    name: 'Sheet1',
    items: [],
    value: 0,
    isNullObject: true,
    sync: () => Promise.resolve(),
    // Whoever waits for it is not to take it for a promise.
    then: undefined,
  };
  const anything = (): unknown =>
    new Proxy(() => undefined, {
      get: (_, name) => (name in answers ? answers[name] : anything()),
      set: () => true,
      apply: () => anything(),
    });
  const run = (...parts: readonly unknown[]): Promise<unknown> => {
    const work = parts.at(-1) as (context: unknown) => Promise<unknown>;
    return work(anything());
  };
  Object.assign(window, {
    Office: {
      HostType: { Excel: 'Excel' },
      onReady: () => Promise.resolve({ host: 'Excel', platform: 'PC' }),
      context: { displayLanguage: 'zh-CN', requirements: { isSetSupported: () => true } },
      actions: { associate: () => undefined },
      addin: { showAsTaskpane: () => Promise.resolve() },
    },
    Excel: { run },
  });
}

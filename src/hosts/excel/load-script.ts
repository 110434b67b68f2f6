/** Adds a script to the page. @throws {Error} where it can't be had, or does not come within so many milliseconds. */
export function loadScript(address: string, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (): void => {
      clearTimeout(timer);
      // A script that comes after all would start beside another copy of itself; in another document none starts.
      document.implementation.createHTMLDocument().adoptNode(script);
      reject(new Error(`${address} did not load`));
    };
    const timer = setTimeout(fail, patience);
    script.addEventListener('error', fail);
    script.addEventListener('load', () => {
      clearTimeout(timer);
      resolve();
    });
    script.src = address;
    document.head.append(script);
  });
}

/**
 * What the pane's code and the packages in it use and Chromium 87 has not: WPS brings web views that old. Imported
 * before anything else; each part as the language has it, and only where it is missing.
 * `npm run check` holds the pages of WPS against this list.
 */
function at<Item>(list: ArrayLike<Item>, index = 0): Item | undefined {
  const whole = Math.trunc(index) || 0;
  return list[whole < 0 ? list.length + whole : whole];
}

function provide(owner: object, name: string, value: unknown): void {
  if (name in owner) return;
  Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

// Chromium 92.
for (const owner of [Array.prototype, String.prototype, Object.getPrototypeOf(Int8Array.prototype) as object])
  provide(owner, 'at', function (this: ArrayLike<unknown>, index: number) {
    return at(this, index);
  });

// Chromium 93.
provide(Object, 'hasOwn', (owner: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(owner, key),
);

// Chromium 95. Thrown where nothing catches it, it reaches the page's error handlers all the same.
provide(globalThis, 'reportError', (error: unknown) => {
  setTimeout(() => {
    throw error;
  });
});

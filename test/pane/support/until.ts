/** Waits until a condition holds, looking every few milliseconds; fails after `limit`. */
export async function until(condition: () => boolean, what: string, limit = 3_000): Promise<void> {
  const end = Date.now() + limit;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`did not come about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

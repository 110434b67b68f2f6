import { clearInterval, setInterval } from 'node:timers';

const every = 10;

/**
 * Says what is being done, from time to time that it is still being done, and how long it took; on stderr, so that
 * what a program prints can be kept in a file. Work that throws says for itself what went wrong.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function tellProgress(what, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.error(what);
  const timer = setInterval(() => console.error(`  … ${seconds()} 秒 (s)`), every * 1000);
  try {
    const result = await work();
    console.error(`  完成，用时 ${seconds()} 秒。 (done in ${seconds()} s)`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

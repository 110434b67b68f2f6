import { afterAll } from '@jest/globals';

const tasks: (() => unknown)[] = [];

// Jest takes hooks only while a file is loaded; what a test starts is noted here.
afterAll(async () => {
  for (const task of tasks.reverse()) await task();
});

/** Has something done after the tests of the file, the last noted first. */
export function atEnd(task: () => unknown): void {
  tasks.push(task);
}

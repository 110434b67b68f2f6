import type { IExecutionOptions } from '@univerjs/core';

/**
 * The mark on what the adapter itself executes. The grid hands it on to listeners, and drops it when the person
 * later undoes or redoes the step: then it is an edit of theirs, as it should be.
 */
export const ownWrite: IExecutionOptions = { fujiantong: true };

export function isOwnWrite(options: IExecutionOptions | undefined): boolean {
  return options?.['fujiantong'] === true;
}

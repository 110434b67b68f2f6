/**
 * WPS takes nothing back of what was done before a step that fails. So every step brings along how it is undone, and
 * where a later one throws they are undone from the last to the first.
 */
export function allOrNothing<T>(work: (steps: Steps) => T): T {
  const undoing: (() => void)[] = [];
  try {
    return work({
      take: (putBack, step) => {
        undoing.push(putBack);
        return step();
      },
    });
  } catch (error) {
    for (const putBack of undoing.reverse()) {
      try {
        putBack();
      } catch {
        // What can't be put back must not keep the rest from it; the first failure is the one that is told.
      }
    }
    throw error;
  }
}

export interface Steps {
  /** Carries a step out; `putBack` takes it back, also where the step itself got only halfway. */
  take<T>(putBack: () => void, step: () => T): T;
}

import { HostError } from '../host-error';

/** Runs a call of the port so that whatever goes wrong in it rejects with a `HostError`. */
export async function hostCall<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError('host.failed', `${what}: ${String(error)}`, { cause: error });
  }
}

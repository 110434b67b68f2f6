/** Under the names that Chromium has given it, the newest first. */
const permissions = ['loopback-network', 'local-network-access'];

/** Whether the browser was told not to let this page ask programs on the same machine. */
export async function isBlockedFromMachine(): Promise<boolean> {
  for (const name of permissions) {
    try {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      if (state === 'denied') return true;
    } catch {
      // A browser that does not know it does not ask for it either.
    }
  }
  return false;
}

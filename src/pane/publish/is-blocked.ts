/** Under the names that Chromium has given it, the newest first. */
const permissions = ['loopback-network', 'local-network-access'];

/**
 * Whether the browser keeps this page from asking programs on the same machine: by a permission that was refused, or
 * because the page came over plain http from another machine.
 */
export async function isBlockedFromMachine(): Promise<boolean> {
  if (!window.isSecureContext) return true;
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

/** The address manifest.xml is written with. */
const written = 'https://localhost:3000';

/**
 * The manifest for pages at another address. The id stays: Office takes it for the same add-in, so an update
 * replaces the old one, and what was kept in documents under the id is found again.
 * @param publicUrl - as `parsePublicUrl` gives it
 */
export function manifestFor(manifest: string, publicUrl: string): string {
  return manifest.replaceAll(`"${written}/`, `"${publicUrl}/`);
}

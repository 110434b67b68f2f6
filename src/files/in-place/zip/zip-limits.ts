/** Beyond these an archive is taken for a bomb. Sizes in bytes. */
export interface ZipLimits {
  readonly entries: number;
  readonly fileSize: number;
  /** One part, unpacked. */
  readonly partSize: number;
  /** All parts, unpacked, as the archive declares. */
  readonly totalSize: number;
}

/** A sheet of 100,000 rows unpacks to 60 MB; a string of JavaScript ends at 512 MB. */
export const usualLimits: ZipLimits = {
  entries: 10_000,
  fileSize: 250_000_000,
  partSize: 400_000_000,
  totalSize: 1_000_000_000,
};

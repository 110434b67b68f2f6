/** A part as it stands in the archive, and where its raw bytes are. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
  /** The record in the central directory, as it was. */
  readonly central: Uint8Array;
  /** From the local header to the next entry: header, data, data descriptor, padding. */
  readonly raw: Uint8Array;
  /** The compressed bytes. */
  readonly data: Uint8Array;
}

export interface ZipArchive {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** What stands before the first entry. */
  readonly preamble: Uint8Array;
  /** The archive's comment. */
  readonly comment: Uint8Array;
}

export const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, zip64End: 0x07064b50 };

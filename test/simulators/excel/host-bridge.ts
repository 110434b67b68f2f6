/** The seam at which Microsoft's client library meets the program: messages as JSON texts, both ways. */
export interface HostBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
}

/** A message of the client's: one batch. */
export interface HostRequest {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly headers?: Readonly<Record<string, string>>; readonly body: unknown };
}

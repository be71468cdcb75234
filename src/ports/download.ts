/** Fetches things over the network, for a person who asked; the only way in which this extension asks a web server. */
import type { Result } from '../core/result.js';

export interface Download {
  /**
   * The body that `address` gives, whole. Fails with `offline`, `host-silent`, `host-busy` (said, and never tried again by itself), `host-refused`,
   * `address-refused`, `not-found`, `too-large` or `cancelled`. What can pass by itself (a lost connection, a server in trouble) is tried a few times.
   */
  get(address: string, want: Wanted): Promise<Result<Uint8Array>>;
}

export interface Wanted {
  readonly signal: AbortSignal;
  /** The media type asked for. */
  readonly accept: string;
  /** Counted while reading, after decompression. */
  readonly limitBytes: number;
  /** Names that the address and every redirect may be on, by https only. */
  readonly hosts: readonly string[];
  /** The one origin that the person named in a setting no workspace can make: any host by https, or this computer by http. */
  readonly ownOrigin?: string;
  /**
   * For a file rather than an answer: taken as it is stored (the limit counts what comes over the line), and given more time, as long as bytes keep
   * coming.
   */
  readonly file?: {
    /** Told now and then while it comes; `ofBytes` where the server says how many there are. */
    readonly onProgress?: ((bytes: number, ofBytes?: number) => void) | undefined;
  };
}

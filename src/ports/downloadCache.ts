/** What was downloaded before and can only ever be the same, so that it can be got again offline. Never an obstacle: where it fails, the network is asked. */
export interface DownloadCache {
  /** The bytes as they once came; `undefined` where there are none, or damaged ones. */
  get(key: DownloadKey): Promise<Uint8Array | undefined>;
  keep(key: DownloadKey, bytes: Uint8Array): Promise<void>;
}

export interface DownloadKey {
  readonly address: string;
  /** What it is pinned to, where the address does not say so already. */
  readonly commit?: string;
  readonly sha256?: string;
}

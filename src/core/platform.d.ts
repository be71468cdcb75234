/** The few globals that exist in every host we run in (Node, web worker, webview) and that the core may use. Nothing here does I/O. */
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly host: string;
  readonly origin: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly href: string;
}

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

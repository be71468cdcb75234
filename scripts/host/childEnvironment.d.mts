export function childEnvironment(options?: {
  readonly firstOnPath?: string | undefined;
  readonly from?: Readonly<Record<string, string | undefined>>;
  readonly extra?: Readonly<Record<string, string>>;
}): Record<string, string | undefined>;

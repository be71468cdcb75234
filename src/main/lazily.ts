/**
 * Code that is read when it is first used. A file that is gone (the extension was updated under a running window) becomes a sentence with a next
 * step instead of a silent failure.
 */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw isMissingFile(cause) ? new UpdatedUnderUs(cause) : cause;
    });
    return loading;
  };
}

export class UpdatedUnderUs extends Error {
  constructor(cause: unknown) {
    super('a file of the extension is gone; the window needs a reload', { cause });
    this.name = 'UpdatedUnderUs';
  }
}

function isMissingFile(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ERR_MODULE_NOT_FOUND' || cause.code === 'ENOENT');
}

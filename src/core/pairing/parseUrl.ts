/** Whether a text is a URL at all, and which; every rule about it is the caller's. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined; // the only way to ask in every host that we run in; the caller says which refusal it is
  }
}

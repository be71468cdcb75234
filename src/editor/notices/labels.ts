/** Texts of others where VS Code reads more than text. */

/** VS Code reads `$(name)` in status bar texts and picker labels as an icon; in what people wrote it stays what they wrote. */
export function plainLabel(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

/**
 * VS Code makes links of `[text](address)` in notifications, also of `command:` addresses, which it then runs: a partner's name or a file in somebody's
 * archive could offer one (docs/threats.md, 15). With a space between the two it stays text. Modal questions show text as it is.
 */
export function plainNotice(text: string): string {
  return text.replaceAll('](', '] (');
}

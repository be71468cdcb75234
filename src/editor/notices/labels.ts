/** VS Code reads `$(name)` in status bar texts and picker labels as an icon; in what people wrote it stays what they wrote. */
export function plainLabel(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

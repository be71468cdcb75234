/** Markdown that somebody else wrote, made ready for a file of ours that VS Code's own preview shows. Nothing in it is trusted with more. */
import { asLine, type UntrustedText } from '../untrustedText.js';

/** One line from outside that stays a line, whatever Markdown it holds. */
export function plainMarkdown(text: UntrustedText): string {
  return asLine(text, 120).replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}

/** Controls, and what turns the direction of text, are taken out; code keeps its tabs and line breaks. */
export function withoutTricks(text: string): string {
  return text.toWellFormed().replace(/(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** `PROMPT.md` of an entry: whose it is and under which licence, its text, and what it starts. */
import type { Catalogue, CatalogueEntry } from '../../../core/exercise/catalogue.js';
import { licenceOf } from '../../../core/exercise/catalogueSummary.js';
import { plainMarkdown, withoutTricks } from '../../../core/exercise/foreignMarkdown.js';
import { UntrustedText } from '../../../core/untrustedText.js';

interface OfCatalogue {
  readonly catalogue: Catalogue;
  readonly entry: CatalogueEntry;
}

/** What can be shown of it without asking anybody; `undefined` where its text lies elsewhere. */
export function aboutEntry({ catalogue, entry }: OfCatalogue): string | undefined {
  const { prompt } = entry;
  if (prompt === undefined) return promptOf({ catalogue, entry }, undefined);
  return 'text' in prompt ? promptOf({ catalogue, entry }, prompt.text) : undefined;
}

export function promptOf({ catalogue, entry }: OfCatalogue, told: string | undefined): string {
  const { title, description, url, run } = entry;
  const licence = plainMarkdown(new UntrustedText(licenceOf(catalogue, entry)));
  const facts = [`Licence: ${licence}`, ...(url === undefined ? [] : [`Page: <${url.replace(/[<>]/g, '')}>`])];
  const text = withoutTricks((told ?? description?.raw ?? '').replaceAll('\r\n', '\n')).trim();
  const work = run === undefined ? [] : ['---', `*Run tests* starts, after asking once: \`${run.command.join(' ').replaceAll('`', "'")}\``];
  return (
    [
      `# ${plainMarkdown(title)}`,
      `> From the catalogue “${plainMarkdown(catalogue.name)}”.`,
      facts.map((fact) => `- ${fact}`).join('\n'),
      text,
      ...work,
    ]
      .filter((part) => part !== '')
      .join('\n\n') + '\n'
  );
}

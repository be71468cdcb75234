/** What a person pastes to name a Codewars challenge: its page, the id in it (24 hex digits), or its short name there. Nothing else is asked for. */
const id = /^[0-9a-f]{24}$/;
const shortName = /^(?=.{2,150}$)[a-z0-9]+(?:-+[a-z0-9]+)*$/;
const page = /^(?:https?:\/\/)?(?:www\.)?codewars\.com\/kata\/([^/?#\s]{2,150})(?:[/?#]\S*)?$/i;

/** The id or short name, safe as the last part of an address; `undefined` when it is neither. */
export function parseCodewarsReference(text: string): string | undefined {
  const given = text.trim().slice(0, 2_000);
  const reference = (page.exec(given)?.[1] ?? given).toLowerCase();
  return isCodewarsId(reference) || shortName.test(reference) ? reference : undefined;
}

export function isCodewarsId(reference: string): boolean {
  return id.test(reference);
}

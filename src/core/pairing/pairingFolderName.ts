/**
 * What a pairing folder is called: `<partner>-<short id>`, made of lower-case letters, digits and dashes only, whatever the partner's name is made of.
 * The id at the end also keeps names such as CON from being a device on Windows.
 */
const longestSlug = 32;
const shortIdLength = 8;

export function pairingFolderName(of: { readonly mentorshipId: string; readonly partnerName: string }): string {
  const shortId = of.mentorshipId
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(-shortIdLength);
  return `${partnerSlug(of.partnerName)}-${shortId === '' ? 'pair' : shortId}`;
}

/** Letters lose their accents where they can; what is left outside a-z and 0-9 becomes a dash. */
function partnerSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'partner' : slug;
}

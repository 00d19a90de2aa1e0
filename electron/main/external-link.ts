/** A link that may leave the app: it opens in the user's own browser or mail program, never in our window. */
export function parseExternalLink(address: string): string | undefined {
  if (address.length > 2048 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol === 'mailto:') return url.href;
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  return url.href;
}

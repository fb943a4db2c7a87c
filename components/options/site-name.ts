/** The host that the reader means by an address, a host or a host with a path; null when it names none. */
export function hostIn(typed: string): string | null {
  const address = typed.trim();
  const url = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (address === '' || /\s/.test(address) || !URL.canParse(url)) return null;
  const { hostname, username } = new URL(url);
  return username === '' && /^[^.]+(\.[^.]+)+$|^localhost$|^\[/.test(hostname) ? hostname : null;
}

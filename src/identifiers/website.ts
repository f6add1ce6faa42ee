/**
 * A web address in the form in which two are compared: host in lower case (an international one in its
 * ASCII form) without protocol, `www.` and port, then the path without its last slash. The path is kept, because
 * otherwise all who have a page on one large site would have the same address. Empty when the value is no address.
 */
export function canonicalWebsite (value: string): string {
  const address = `http://${value.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')}`
  if (!URL.canParse(address)) return ''
  const { hostname, pathname } = new URL(address)
  return hostname.replace(/^(www\.)+/, '').replace(/\.+$/, '') + pathname.replace(/\/+$/, '')
}

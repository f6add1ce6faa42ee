/** The object without undefined values and empty arrays, as the watchlist leaves both out. */
export function dense<Fields extends object> (fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0))) as Fields
}

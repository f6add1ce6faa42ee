/** The relation to a party that a list links an entry to. It names the list that says so. */
export function linkedTo (source: string): string {
  return `linked to (${source})`
}

/** The list that says a relation of `linkedTo`; undefined for any other relation. */
export function linkingList (relation = ''): string | undefined {
  return /^linked to \((.+)\)$/.exec(relation)?.[1]
}

/** Whom the name in a field is read as: a text is looked through in another way for persons than for firms, ships and other bodies. */
export type NameKind = 'firm' | 'person'

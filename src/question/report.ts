/**
 * Notes a fault of a party.
 * @param at where it is in the party: `/aliases/0`
 */
export type Report = (at: string, message: string) => void

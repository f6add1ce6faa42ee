import type { Listing } from '../../../schemas/listed-party.js'

/** Listings of which those without a date are completed from known ones of the same list and reference. */
export function datedListings (listings: readonly Listing[], known: readonly Listing[]): Listing[] {
  return listings.map(listing => {
    const same = known.find(({ list, reference }) => list === listing.list && reference === listing.reference)
    return listing.listedOn !== undefined || same === undefined ? listing : { ...same, ...listing }
  })
}

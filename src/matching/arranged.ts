/** Up to so many things are put in order fastest by insertion. */
const FEW = 24

/** Puts things in order where they are; equals stay as they stand. */
export function arranged<Thing> (things: Thing[], order: (a: Thing, b: Thing) => number): Thing[] {
  if (things.length > FEW) return things.sort(order)
  for (let i = 1; i < things.length; i++) {
    const thing = things[i]
    let k = i - 1
    for (; k >= 0 && order(things[k], thing) > 0; k--) things[k + 1] = things[k]
    things[k + 1] = thing
  }
  return things
}

/** Arrays of up to this length are sorted fastest by insertion. */
const FEW = 24

/** Sorts an array in place and returns it; equal elements keep their order. */
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

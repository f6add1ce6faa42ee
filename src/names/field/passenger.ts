/** Family name, given names and the form of address, behind numbers of the passenger and the party: IATA's passenger name records. */
const PASSENGER = /^(?:\d{1,2}\.)?\d{0,2}([A-Z]{2,})\/([A-Z]{2,}(?:\s[A-Z]+)*?)\s?(?:MR|MRS|MS|MSTR|MISS)$/

/** The name of a passenger as a booking has it, "RI/TOLMENMR" or "1.1RI/TOL MEN MR"; undefined for any other text. */
export function nameOfPassenger (text: string): string | undefined {
  const [, family, given] = PASSENGER.exec(text) ?? []
  return family && `${family} ${given}`
}

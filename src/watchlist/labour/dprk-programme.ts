import type { ListRecord } from '../sources/list-record.js'

/** Programme codes of lists that are on North Korea: DPRK3, DPRK-NKSPEA, 1718 (DPRK), PRK (EU), `DPRK (Sanctions) (EU Exit) Regulations 2019`. */
const PROGRAM = /DPRK|\bNorth Korea\b|Democratic People['’]s Republic of Korea|^PRK$|^DPR$|\b1718\b/i

/** OFAC's words on parties under a weapons programme that the North Korea regulations reach. */
const REGULATIONS = /North Korea Sanctions Regulations/i

/**
 * Whether a record is there because of North Korea: by its programme, by remarks that cite the North Korea Sanctions
 * Regulations (some are under NPWMD alone), or as a North Korean under a cyber or weapons programme.
 */
export function isUnderDprkProgramme ({ list, programs, remarks, countries }: ListRecord): boolean {
  return list === 'UNSC 1718' ||
    programs.some(program => PROGRAM.test(program)) ||
    remarks.some(({ text }) => REGULATIONS.test(text)) ||
    (countries.includes('KP') && programs.some(program => /CYBER|NPWMD/.test(program)))
}

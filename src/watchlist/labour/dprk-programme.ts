import type { ListRecord } from '../sources/list-record.js'

/**
 * The programmes of several lists that concern North Korea: DPRK3, DPRK-NKSPEA, 1718 (DPRK), PRK (EU),
 * `DPRK (Sanctions) (EU Exit) Regulations 2019`.
 */
const PROGRAM = /DPRK|\bNorth Korea\b|Democratic People['’]s Republic of Korea|^PRK$|^DPR$|\b1718\b/i

/** How OFAC marks parties that are under a weapons programme but also subject to its North Korea regulations. */
const REGULATIONS = /North Korea Sanctions Regulations/i

/**
 * Whether a record is listed because of North Korea. That shows in its list or programme, in remarks that cite the North
 * Korea Sanctions Regulations (some such records are under NPWMD alone), or in a North Korean party under a cyber or
 * weapons programme.
 */
export function isUnderDprkProgramme ({ list, programs, remarks, countries }: ListRecord): boolean {
  return list === 'UNSC 1718' ||
    programs.some(program => PROGRAM.test(program)) ||
    remarks.some(({ text }) => REGULATIONS.test(text)) ||
    (countries.includes('KP') && programs.some(program => /CYBER|NPWMD/.test(program)))
}

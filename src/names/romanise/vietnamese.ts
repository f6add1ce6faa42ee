import { memoised } from '../text/memoised.js'

/** The initials and rimes of Vietnamese as they are written without diacritics. Source: the spelling rules of chữ Quốc ngữ. */
const INITIALS = 'b|c(?=[aou])|ch|d|g(?=[aou])|n?gh(?=[ei])|h|k(?=[eiy])|kh|l|m|n|ng(?=[aou])|nh|ph?|r|s|th?|tr|v|x'
const RIMES = [
  'a[iouy]?|e[ou]?|i[au]?|o[aei]?|u[aeiouy]?|y',
  'oa[ioy]|oeo|ieu|yeu|uo[iu]|uay|uy[au]',
  '(?:o|u)?a(?:ch|nh|ng|[cmnpt])|[eio]?e(?:nh|ng|ch|[cmnpt])|i(?:nh|ch|[mnpt])|oo?(?:ng|[cmnpt])|u?o(?:ng|[cmnpt])|u(?:ng|[cmnpt])',
  'y?e(?:ng|[mnt])|uye[nt]|uy(?:nh|ch|[nt])|ue(?:nh|ch|[nt])'
].join('|')
/** After q, u is a part of the initial; after g, so is i. */
const AFTER_QU = 'a[iouy]?|e[o]?|i|y|a(?:ch|nh|ng|[cmnt])|e(?:nh|ch|[nt])|o[ict]|y(?:nh|en|et|t|ch)'
const AFTER_GI = 'a[iouy]?|eo|o[i]?|u[a]?|a(?:nh|ng|[cmnpt])|e(?:ng|[mnt])|o(?:ng|[n])|u(?:ng|[mnpt])|uo(?:ng|[t])|[nm]?'
const SYLLABLE = new RegExp(`^(?:(?:${INITIALS})?(?:${RIMES})|qu(?:${AFTER_QU})|gi(?:${AFTER_GI}))$`)

/** Whether a Latin word without diacritics is a syllable of Vietnamese: Thinh, Cuong, Nguyen. It may be one of other languages too. */
export const isVietnameseSyllable = memoised((word: string): boolean => SYLLABLE.test(word))

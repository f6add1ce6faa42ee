import { memoised } from '../text/memoised.js'
import type { Run } from '../text/scripts.js'

/**
 * Words between the names of a person that people write or leave out at will: the article, "son of" and "daughter of", in Arabic
 * and in Latin spellings, and the "of" and articles of European family names.
 */
const PARTICLES = new Set(['al', 'el', 'ul', 'bin', 'ben', 'ibn', 'bint', 'ould', 'ag', 'بن', 'ابن', 'بنت', 'ولد', 'ال', 'اغ', 'de', 'del', 'dos', 'da', 'van', 'von', 'der', 'la'])

/** Whether a word is a particle: an article, "of", "son of" or the like, which stands before a name. */
export function isParticle (word: string): boolean {
  return PARTICLES.has(word)
}

/** "Servant of", with or without the article. A name of God follows it. */
const SERVANT = /^(?:abd|abd[aeou]l|abd[aeou]r|abdoul|abdool|عبد)$/
const ARTICLE = /^(?:al|el|ul|ol|ar|er|ur|as|es|us|az|ad|ed|ud|an|en|un)$/
const GOD = /^(?:[aou]llah|الله|اللہ|لله)$/
const RELIGION = /^(?:d[iy]n|deen|d[iy]ne|(?:[aeou]d|[aeou]l)?d[iy]ne?|eddine|uddin|الدين|الدین)$/
/** The same at the beginning of a name in one word, with the article as it is pronounced: abdurrahman, abdessalam, abdelkader. */
const SERVANT_IN_ONE = /^abd[aeou]{1,2}(?:l(?=..)|([tdrzsn])(?=\1)|(?=rah))/

/** Whether a word may be part of an Arabic name of several words, or be such a name written as one word. */
const mayBeJoined = memoised((text: string): boolean => [SERVANT, GOD, RELIGION, SERVANT_IN_ONE].some(part => part.test(text)))

/**
 * Gives Arabic names of several words one spelling, as a single word: Abd al-Rahman, Abdul Rahman and Abdurrahman become
 * "abdurahman", Seif Allah "seifullah", Shams ud-Din "shamsuddin". The same is done in Arabic letters. Other words are unchanged.
 */
export function withJoinedNames (pieces: readonly Run[]): readonly Run[] {
  if (!pieces.some(({ text, script }) => script === 'arabic' || mayBeJoined(text))) return pieces
  const joined: Run[] = []
  for (let i = 0; i < pieces.length; i++) {
    const { text, script } = pieces[i]
    if (script !== 'latin' && script !== 'arabic') {
      joined.push(pieces[i])
      continue
    }
    const afterArticle = ARTICLE.test(pieces[i + 1]?.text) ? 2 : 1
    const next = pieces[i + afterArticle]?.text
    if (next !== undefined && SERVANT.test(text)) {
      joined.push({ text: script === 'arabic' ? withSoundedArticle(text + next) : servant(next.replace(/^[aou](?=llah$)/, '').replace(/^ll(?=ah$)/, 'l')), script })
      i += afterArticle
    } else if (next !== undefined && (GOD.test(next) || RELIGION.test(next)) && !isParticle(text)) {
      joined.push({ text: script === 'arabic' ? withSoundedArticle(text + next) : text + (GOD.test(next) ? 'ullah' : 'uddin'), script })
      i += afterArticle
    } else {
      joined.push({ text: script === 'arabic' ? withSoundedArticle(text) : (SERVANT_IN_ONE.test(text) ? servant(text.replace(SERVANT_IN_ONE, '')) : text), script })
    }
  }
  return joined
}

/** "Servant of" and a name. The l of the article is left out where it is pronounced like the t, d, r, z, s or n after it. */
function servant (name: string): string {
  return (/^[tdrzsn]/.test(name) ? 'abdu' : 'abdul') + name
}

const ARTICLE_INSIDE = /(?<=^عبد)ال(?=..)|(?<=..)ال(?=(?:د[يی]ن|ل[هہ])$)/u
const SUN_LETTER = /^[تثدذرزسشصضطظن]/u

/** Spells the article inside an Arabic name as it is pronounced: without its a, and before sun letters without its l. */
function withSoundedArticle (text: string): string {
  return text.replace(ARTICLE_INSIDE, (article, at: number) => SUN_LETTER.test(text.slice(at + article.length)) ? '' : 'ل')
}

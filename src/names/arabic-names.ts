import { remembered } from './remembered.js'
import type { Run } from './scripts.js'

/**
 * Words between the names of a person, as people write or leave out at will: the article, "son of", "daughter of", in Arabic and as
 * Latin papers have them, and the "of" of European family names.
 */
const PARTICLES = new Set(['al', 'el', 'ul', 'bin', 'ben', 'ibn', 'bint', 'ould', 'ag', 'بن', 'ابن', 'بنت', 'ولد', 'ال', 'اغ', 'de', 'del', 'dos', 'da', 'van', 'von', 'der', 'la'])

/** Whether a word is one of those that stand before a name. */
export function isParticle (word: string): boolean {
  return PARTICLES.has(word)
}

/** "Servant of", with the article or without: the name of God follows it. */
const SERVANT = /^(?:abd|abd[aeou]l|abd[aeou]r|abdoul|abdool|عبد)$/
const ARTICLE = /^(?:al|el|ul|ol|ar|er|ur|as|es|us|az|ad|ed|ud|an|en|un)$/
const GOD = /^(?:[aou]llah|الله|اللہ|لله)$/
const RELIGION = /^(?:d[iy]n|deen|d[iy]ne|(?:[aeou]d|[aeou]l)?d[iy]ne?|eddine|uddin|الدين|الدین)$/
/** The article in a name written in one, as it is sounded: abdurrahman, abdessalam, abdelkader, abdallah. */
const SERVANT_IN_ONE = /^abd[aeou]{1,2}(?:l(?=..)|([tdrzsn])(?=\1)|(?=rah))/

/** Whether a word is part of a name that is made of several, or such a name in one. */
const mayBeJoined = remembered((text: string): boolean => [SERVANT, GOD, RELIGION, SERVANT_IN_ONE].some(part => part.test(text)))

/**
 * The words of a person's name with those that make one Arabic name together written in one way: Abd al-Rahman, Abdul Rahman and
 * Abdurrahman are "abdulrahman", Seif Allah is "seifullah", Shams ud-Din "shamsuddin"; and so in Arabic letters.
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

/** The l of the article is sounded as the letters that follow it, where they are made with the tip of the tongue. */
function servant (name: string): string {
  return (/^[tdrzsn]/.test(name) ? 'abdu' : 'abdul') + name
}

const ARTICLE_INSIDE = /(?<=^عبد)ال(?=..)|(?<=..)ال(?=(?:د[يی]ن|ل[هہ])$)/u
const SUN_LETTER = /^[تثدذرزسشصضطظن]/u

/** An Arabic name with the article inside it as it is sounded: its a is never heard there, its l only before some letters. */
function withSoundedArticle (text: string): string {
  return text.replace(ARTICLE_INSIDE, (article, at: number) => SUN_LETTER.test(text.slice(at + article.length)) ? '' : 'ل')
}

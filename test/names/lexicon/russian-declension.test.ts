import t from 'tap'
import { inAllCases } from '../../../src/names/lexicon/russian-declension.js'

const cases: [phrase: string, forms: string[], why: string][] = [
  ['общество с ограниченной ответственностью', ['общества', 'обществу', 'обществом', 'обществе'].map(word => `${word} с ограниченной ответственностью`), 'what follows the noun stays'],
  ['публичное акционерное общество', ['публичного акционерного общества', 'публичному акционерному обществу', 'публичным акционерным обществом', 'публичном акционерном обществе'], 'adjectives go with their noun'],
  ['унитарное предприятие', ['унитарного предприятия', 'унитарному предприятию', 'унитарным предприятием', 'унитарном предприятии'], 'a noun in -ие'],
  ['международная компания', ['международной компании', 'международной компанией', 'международную компанию'], 'a feminine one'],
  ['водитель', ['водителя', 'водителю', 'водителем', 'водителе'], 'a masculine one in -ь'],
  ['артель', ['артели', 'артелью'], 'a feminine one in -ь'],
  ['товарищ', ['товарища', 'товарищу', 'товарищем', 'товарище'], 'e behind a hiss'],
  ['рабочий', ['рабочего', 'рабочему', 'рабочим', 'рабочем'], 'an adjective that stands for a noun'],
  ['гражданин кндр', ['гражданина кндр', 'гражданину кндр', 'гражданином кндр', 'гражданине кндр'], 'an abbreviation stays'],
  ['ооо', [], 'by itself too'],
  ['товариство', ['товариства', 'товариству', 'товариством', 'товаристве'], 'Ukrainian in the same letters, by the Russian rule'],
  ['limited company', [], 'another script'],
  ['филиал 5', [], 'no phrase of words']
]

for (const [phrase, forms, why] of cases) t.same(inAllCases(phrase), [phrase, ...forms], `${phrase}: ${why}`)
t.end()

/** A link in a cell: its address and the text that is shown, in English and in Russian. */
const LINK = /^=\s*(?:HYPERLINK|ГИПЕРССЫЛКА)\(\s*"[^"]*"\s*[,;]\s*"((?:[^"]|"")*)"\s*\)$/iu
/** What a workbook shows for a formula that fails, in English and in Russian. */
const FAILURE = /#(?:NAME\?|REF!|N\/A|VALUE!|NULL!|DIV\/0!|NUM!|SPILL!|CALC!|ИМЯ\?|ССЫЛКА!|Н\/Д|ЗНАЧ!|ПУСТО!|ДЕЛ\/0!|ЧИСЛО!)/giu

/** The text that a workbook's cell shows: that of a link, and without the failures of formulas. */
export function shownInCell (text: string): string {
  const shown = LINK.exec(text.trim())?.[1].replaceAll('""', '"') ?? text
  return shown.includes('#') ? shown.replace(FAILURE, ' ') : shown
}

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileSource, type ByteSource } from '../../src/watchlist/sources/byte-source.js'

const END_MARK = 0x1a

/**
 * Opens a file from a folder of official lists. For OFAC's primary file, rows that were added later are read from a separate
 * table in the same folder, if there is one.
 * @param paths all files of the folder
 */
export function openOfficialFile (path: string, paths: readonly string[]): ByteSource {
  const additions = paths.find(each => /ofac_sdn_.*additions\.tsv$/.test(each))
  return additions !== undefined && /^ofac_sdn_\d/.test(basename(path)) ? withAdditions(fileSource(path), additions) : fileSource(path)
}

/**
 * OFAC's primary file with later rows appended, from a tab-separated table with the columns uid, name, sdn_type, programs,
 * title and remarks. This allows an older primary file to be read together with newer aliases and addresses.
 */
function withAdditions (primary: ByteSource, additions: string): ByteSource {
  return {
    name: primary.name,
    open: async function * () {
      for await (const bytes of primary.open()) yield bytes.filter(byte => byte !== END_MARK)
      yield Buffer.from(rows(readFileSync(additions, 'utf8')) + '\x1a\r\n')
    }
  }
}

function rows (table: string): string {
  const lines = table.trim().split('\n').slice(1).map(line => line.split('\t'))
    .sort(([a], [b]) => Number(a) - Number(b))
  return lines.map(([uid, name, type, programs, title, remarks]) =>
    [uid, quoted(name), quoted(type), quoted(programs.replaceAll('|', '] [')), quoted(title), ...Array(6).fill('-0- '), quoted(remarks)].join(',') + '\r\n').join('')
}

function quoted (cell: string): string {
  return cell.trim() === '' ? '-0- ' : `"${cell.trim().replaceAll('"', '""')}"`
}

/** Example requests that work unchanged with the bundled list; the documentation offers them to try. */
export const screenExamples = {
  cyrillic: {
    summary: 'A listed company written in Cyrillic: blocked',
    value: { party: { name: 'ООО «Мокран»', countries: ['RU'] }, reference: 'supplier-17' }
  },
  hangul: {
    summary: 'A listed company written in Hangul: found under its English name',
    value: { party: { name: '조선남강무역회사', type: 'company' } }
  },
  identifier: {
    summary: 'A Russian tax number tells the company whatever it calls itself',
    value: { party: { name: 'Stroyinvest', identifiers: [{ scheme: 'inn', value: '7811489970' }] } }
  },
  clear: {
    summary: 'An honest Korean builder: clear',
    value: { party: { name: 'Samsung C&T Construction', countries: ['KR'] } }
  },
  options: {
    summary: 'Only one list, only direct labour links, at most three matches',
    value: { party: { name: 'Namgang Construction' }, options: { lists: ['OFAC SDN'], labourLinks: ['direct'], limit: 3 } }
  },
  faults: {
    summary: 'A bad request: 400 that names each fault',
    value: { party: { nmae: 'Mokran LLC', countries: 'RU' } }
  },
  unknown: {
    summary: 'A country and a list that do not exist: 400 that names them',
    value: { party: { name: 'Mokran LLC', countries: ['Atlantis'] }, options: { lists: ['OFAC'] } }
  }
}

export const batchExamples = {
  mixed: {
    summary: 'A listed party, an honest one and a bad item: the bad one fails alone',
    value: {
      parties: [
        { party: { name: 'Mokran LLC', countries: ['RU'] }, reference: 'supplier-1' },
        { party: { name: 'Samsung C&T Construction' }, reference: 'supplier-2' },
        { party: { name: '***' }, reference: 'supplier-3' }
      ]
    }
  }
}

export const compareExamples = {
  romanised: {
    summary: 'The same company in two scripts',
    value: { left: { name: '조선남강무역회사' }, right: { name: 'Korea Namgang Trading Corporation' } }
  },
  different: {
    summary: 'Two companies that share only common words',
    value: { left: { name: 'Hanil General Trading' }, right: { name: 'Samho General Trading Corporation' } }
  }
}

export const chainExamples = {
  owned: {
    summary: 'A listed company owns a subcontractor at tier 1 through a holding: the arithmetic is shown',
    value: {
      prime: 'prime',
      nodes: [
        { id: 'prime', party: { name: 'Hyundai Engineering', countries: ['KR'] } },
        { id: 'sub', party: { name: 'Belgrad Fasad Montazh', countries: ['RU'] } },
        { id: 'holding', party: { name: 'Verkhnevolzhsk Aktiv Holding' } },
        { id: 'listed', party: { name: 'ООО «Мокран»', countries: ['RU'] } },
        { id: 'other', party: { name: 'Jane Rosalind Abernathy', type: 'person' } }
      ],
      links: [
        { node: 'sub', is: 'subcontractor', of: 'prime' },
        { node: 'holding', is: 'owner', of: 'sub', share: 60 },
        { node: 'listed', is: 'owner', of: 'holding', share: 50 },
        { node: 'other', is: 'owner', of: 'holding', share: 50 }
      ]
    }
  }
}

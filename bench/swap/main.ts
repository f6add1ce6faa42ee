import { parseArgs } from 'node:util'
import { swapUnderLoad } from './swap-load.js'

// `npm run bench:swap`, or with `-- --parties 20000 --generations 4`: measures what a change of the list costs requests that
// arrive meanwhile.
const { values } = parseArgs({
  options: { parties: { type: 'string', default: '772,20000' }, generations: { type: 'string', default: '10' }, quiet: { type: 'string', default: '5' } }
})
for (const parties of values.parties.split(',').map(Number)) {
  console.log(JSON.stringify({ parties, ...await swapUnderLoad(parties, Number(values.generations), Number(values.quiet)) }, null, 2))
}

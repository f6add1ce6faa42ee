import { parseArgs } from 'node:util'
import { swapUnderLoad } from './swap-load.js'

// `npm run bench:swap -- --parties 20000 --generations 10`: what a change of the list costs those who ask meanwhile.
const { values } = parseArgs({
  options: { parties: { type: 'string', default: '772' }, generations: { type: 'string', default: '10' }, quiet: { type: 'string', default: '10' } }
})
console.log(JSON.stringify(await swapUnderLoad(Number(values.parties), Number(values.generations), Number(values.quiet)), null, 2))

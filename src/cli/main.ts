#!/usr/bin/env node
import { endOnBrokenOutput } from './broken-output.js'
import { FAILED, run } from './program.js'

endOnBrokenOutput(process, () => process.exit(FAILED))
process.exitCode = await run(process.argv.slice(2), process)

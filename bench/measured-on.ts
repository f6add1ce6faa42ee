import { cpus, loadavg } from 'node:os'
import packageJson from '../package.json' with { type: 'json' }
import { MODEL_VERSION } from '../src/verdict/model-version.js'

const busyAtStart = loadavg()[0]

/** The version of the code that is measured, as the answers of the service name it. */
export const measuredWith = `Tumen ${packageJson.version}, model ${MODEL_VERSION}`

/** That, and the machine: figures of speed can be compared where this is the same. */
export const measuredIn = `${measuredWith}; ${process.version}, ${cpus().length} × ${cpus()[0].model}`

/** How the note of a table of speed begins: the setting, and how busy the machine was. */
export const measuredOn = `${measuredIn}, load average at the start ${busyAtStart.toFixed(1)}.`

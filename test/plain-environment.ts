/**
 * The environment for a program that a test starts: this one, without what the test runner hangs into every process of Node to learn what of
 * it was run. A program takes twice as long to start with that, and most of those that tests start are killed before it could tell.
 */
export const plainEnvironment: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '' }

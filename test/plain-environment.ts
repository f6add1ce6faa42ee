/**
 * The environment for a program that a test starts. It lacks the options by which the test runner measures coverage in every
 * Node process. With them a program takes twice as long to start, and most are killed before they could report coverage.
 */
export const plainEnvironment: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '' }

/**
 * Loaded into each test process before tap. On Node 20, tap follows every import through hooks in a second thread, to learn which
 * files a test loads. Only `tap --changed` asks for that, which is not used here: coverage comes from V8. The thread takes
 * two thirds of a second of each process, so it is not started.
 */
import module from 'node:module'

const { register } = module

const registerOthers = (specifier: string | URL, ...rest: unknown[]): void => {
  if (!String(specifier).includes('/@tapjs/processinfo/')) Reflect.apply(register, module, [specifier, ...rest])
}

Object.assign(module, { register: registerOthers })

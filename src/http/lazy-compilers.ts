import ValidatorSelector from '@fastify/ajv-compiler'
import SerializerSelector from '@fastify/fast-json-stringify-compiler'
import type { FastifySchemaCompiler, FastifyServerOptions } from 'fastify'

type CompilersFactory = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>
type Validator = ReturnType<FastifySchemaCompiler<unknown>> & { errors?: unknown }

const buildValidator = ValidatorSelector()
const buildSerializer = SerializerSelector()

/**
 * Fastify's own schema compilers, deferred until a route is first asked. At start-up Fastify would compile a validator and a
 * serialiser for every route and status, of which most processes use a few. Nothing else in Fastify delays the first answer more.
 */
export const lazyCompilers = {
  buildValidator (...context: Parameters<typeof buildValidator>) {
    const compile = buildValidator(...context) as unknown as FastifySchemaCompiler<unknown>
    return (route: Parameters<typeof compile>[0]): Validator => {
      let compiled: Validator | undefined
      const validate: Validator = data => {
        compiled ??= compile(route) as Validator
        const valid = compiled(data)
        validate.errors = compiled.errors
        return valid
      }
      return validate
    }
  },

  buildSerializer (...context: Parameters<typeof buildSerializer>) {
    const compile = buildSerializer(...context)
    return (route: Parameters<typeof compile>[0]): ReturnType<typeof compile> => {
      let compiled: ReturnType<typeof compile> | undefined
      return data => {
        compiled ??= compile(route)
        return compiled(data)
      }
    }
  }
} as unknown as CompilersFactory

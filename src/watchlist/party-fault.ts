import { Compile } from 'typebox/compile'
import { ListedParty } from '../../schemas/listed-party.js'

const validator = Compile(ListedParty)

/**
 * Why a value is no listed party, in one sentence that begins with the place (`/type must be one of …`);
 * undefined when it is one. Checks the schema, and that the name holds something to compare.
 */
export function partyFault (value: unknown): string | undefined {
  if (!validator.Check(value)) return schemaFault(value)
  if (!/[\p{L}\p{N}]/u.test(value.name)) return '/name must hold a letter or a digit'
}

function schemaFault (value: unknown): string {
  const [first] = validator.Errors(value)
  switch (first.keyword) {
    case 'type':
      return first.instancePath === ''
        ? 'must be a JSON object with id, name and type'
        : `${first.instancePath} must be ${article(first.params.type as string)}`
    case 'required':
      return `${first.instancePath}/${(first.params.requiredProperties as string[])[0]} is missing`
    case 'const':
      return `${first.instancePath} must be one of ${choices(first.schemaPath).join(', ')}`
    case 'boolean':
      return `${first.instancePath} is not a known field`
    default:
      return `${first.instancePath} ${first.message}`
  }
}

function article (type: string): string {
  return type === 'array' || type === 'object' ? `an ${type}` : `a ${type}`
}

/** The values of the union that a `const` fault is about, from the schema: the faults themselves stop at eight. */
function choices (schemaPath: string): string[] {
  const union = schemaPath.split('/').slice(1, -1).reduce<any>((schema, key) => schema[key], ListedParty)
  return union.map((choice: { const: string }) => choice.const)
}

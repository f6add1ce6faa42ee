import { InvalidArgumentError } from 'commander'

/** @throws InvalidArgumentError when it is none */
export function numberArgument (text: string): number {
  const value = Number(text)
  if (text.trim() === '' || Number.isNaN(value)) throw new InvalidArgumentError('Give a number.')
  return value
}

import type { Redis } from 'ioredis'

/** What Redis means by the first word of a refusal, for an operator. */
const WORDS: Readonly<Record<string, string>> = {
  OOM: 'Redis is full: nothing more can be stored until there is room',
  MISCONF: 'Redis refuses to write: it cannot save to its disk',
  LOADING: 'Redis is starting and reads its data',
  READONLY: 'Redis has become a replica and takes no writes',
  UNBLOCKED: 'Redis has let go of a command that waited: it may have become a replica',
  NOAUTH: 'Redis asks for a password, and its URL gives none',
  WRONGPASS: 'Redis does not accept the user or the password in its URL'
}

/** A refusal in words; undefined for one that has none here. @param reply what Redis answered */
export function refusalInWords (reply: string): string | undefined {
  const [code] = reply.split(' ', 1)
  return Object.hasOwn(WORDS, code) ? WORDS[code] : undefined
}

/** Whether Redis refused a write because it is a replica now, as after a failover. */
export function isReadOnly ({ message }: Error): boolean {
  return message.startsWith('READONLY')
}

const refusals = new WeakMap<Redis, Error>()

/**
 * Keeps what Redis said when it turned a connection away, until it takes commands again, or nothing is there that could say
 * anything.
 */
export function keepRefusals (redis: Redis): Redis {
  redis.on('error', error => {
    if (error.name === 'ReplyError') refusals.set(redis, error)
    // Any other error is only of what ioredis still wanted to send.
    else if ((error as NodeJS.ErrnoException).code !== undefined) refusals.delete(redis)
  })
  redis.on('ready', () => refusals.delete(redis))
  return redis
}

/** Notes that a connection is given up for a new one because of what Redis said. */
export function leftBecause (redis: Redis, refusal: Error): void {
  refusals.set(redis, refusal)
}

/** What Redis said to a connection that it turned away; undefined if it is not turned away, or Redis said nothing. */
export function refusalOf (redis: Redis): Error | undefined {
  return refusals.get(redis)
}

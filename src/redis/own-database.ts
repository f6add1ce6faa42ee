import type { Redis } from 'ioredis'

/** Said of a Redis that does not have the database that its URL names by number. */
export const NO_DATABASE = 'Redis has no database of the number in its URL'

const without = new WeakSet<Redis>()

/**
 * Lets a connection be ready only in the database that its URL names. ioredis would go on in database 0, among the keys of
 * others. Here the connection is lost instead, and tried again like any other.
 */
export function ownDatabase (redis: Redis): Redis {
  redis.on('error', error => {
    if (isNoDatabase(error)) {
      without.add(redis)
      redis.disconnect(true)
    } else if (error.name === 'ReplyError' || (error as NodeJS.ErrnoException).code !== undefined) {
      // Any other error is only of what ioredis still wanted to send.
      without.delete(redis)
    }
  })
  redis.on('ready', () => without.delete(redis))
  return redis
}

/** Whether the last attempt to connect failed because there is no such database. */
export function lacksDatabase (redis: Redis): boolean {
  return without.has(redis)
}

/** Whether an error is the refusal of a database. */
export function isNoDatabase (error: unknown): boolean {
  return (error as { command?: { name?: string } }).command?.name === 'select'
}

/**
 * The system's message about an address that cannot be listened on, after the variable that it comes from.
 * @param portVariable the variable that sets the port
 */
export function cannotListen ({ code = '', message }: NodeJS.ErrnoException, portVariable: string): string {
  return `${code === 'EADDRINUSE' || code === 'EACCES' ? portVariable : 'HOST'} cannot be used: ${message}`
}

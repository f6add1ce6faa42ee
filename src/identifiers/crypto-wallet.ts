/**
 * A wallet address in the form in which two are compared. Hexadecimal (0x…) and Bech32 (bc1…) addresses
 * mean the same in either case and are put in lower case; Base58 ones do not and stay as they are.
 * Sources: EIP-55, BIP-173, the Base58Check encoding of Bitcoin.
 */
export function canonicalCryptoWallet (value: string): string {
  return /^(0x[0-9a-f]+|(bc|tb|ltc)1[0-9a-z]+)$/i.test(value) ? value.toLowerCase() : value
}

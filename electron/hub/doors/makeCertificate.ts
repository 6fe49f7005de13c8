import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import {
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

const DAY_MS = 24 * 3_600_000
/** Apple's devices take none that is longer, and some clocks are a day behind. */
const VALID_DAYS = 800
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/** A key and a certificate for itself, by these names and addresses; a tablet may be told to trust it. */
export async function makeCertificate(
  names: readonly string[],
  wallNowMs: number,
): Promise<{ readonly certificate: string; readonly key: string }> {
  const provider: unknown = webcrypto
  if (isProvider(provider)) cryptoProvider.set(provider)
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=BFR Floor Kiosk',
    notBefore: new Date(wallNowMs - DAY_MS),
    notAfter: new Date(wallNowMs + VALID_DAYS * DAY_MS),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      // Android trusts only what calls itself an authority; none below this one counts.
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyCertSign, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        names.map(name => ({ type: isIP(name) === 0 ? ('dns' as const) : ('ip' as const), value: name })),
      ),
    ],
  })
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)
  return {
    certificate: `${certificate.toString('pem')}\n`,
    key: `${PemConverter.encode(key, 'PRIVATE KEY')}\n`,
  }
}

// Node 18 has it, but not where the library looks; and Node's types of it are not the browser's.
function isProvider(value: unknown): value is ReturnType<typeof cryptoProvider.get> {
  return typeof value === 'object' && value !== null && 'subtle' in value
}

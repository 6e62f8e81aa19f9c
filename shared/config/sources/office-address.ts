/**
 * Which addresses a vendor's key may travel to: any over https, and over http those of the own network alone. There a company
 * runs its servers itself, and a certificate is often too much to ask.
 */
import { z } from 'zod';
import { fault } from '../fault.ts';

const privateNumbers = /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
/** Endings that no public name has. */
const privateEndings = /\.(local|localhost|lan|internal|intern|intranet|home|corp|home\.arpa)$/;
/** Another way to write an IPv4 address, be it one of the whole world. */
const wholeNumber = /^(0x[\da-f]*|\d+)$/;

/** Whether a host is this computer or one of the own network, by how it is written. Wide digits are digits to who asks it. */
function isOfficeHost(hostname: string): boolean {
  const host = hostname
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1');
  if (host.includes(':')) return host === '::1' || /^f[cd]/.test(host);
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return privateNumbers.test(host);
  return (!host.includes('.') && !wholeNumber.test(host)) || privateEndings.test(host);
}

/** Protocol, host and path, without anything that may be secret: neither user and password nor a query. */
const form = /^(https?):\/\/(\[[\da-f:.]+\]|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)(?::(\d+))?(\/[^?#@\s]*)?$/iu;
const highestPort = 65_535;

function partsOf(address: string) {
  const [, protocol = '', host = '', port = '0', path = '/'] = form.exec(address) ?? [];
  return { isHttps: protocol.toLowerCase() === 'https', host, isPort: Number(port) <= highestPort, path };
}

function isOfficeAddress(address: string): boolean {
  const { isHttps, host, isPort } = partsOf(address);
  return host !== '' && isPort && (isHttps || isOfficeHost(host));
}

/** Of an interface that may lie below a path. */
export const officeAddressSchema = z.string().refine(isOfficeAddress, fault('officeAddress'));

/** Of a server whose interface begins at its root: what else a browser shows behind its name is no part of the address. */
export const officeServerSchema = officeAddressSchema.refine((text) => partsOf(text).path === '/', fault('unusable'));

/** Addresses of servers that a company may run in its own house, where a certificate is often too much to ask. */
import { z } from 'zod';
import { fault } from '../fault.ts';

const privateNumbers = /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
/** Endings that no public name has. */
const privateEndings = /\.(local|localhost|lan|internal|intern|intranet|home|corp|home\.arpa)$/;

/** Whether a host is this computer or one of the own network, by how it is written. */
export function isOfficeHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (host.includes(':')) return host === '::1' || /^f[cd]/.test(host);
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return privateNumbers.test(host);
  return !host.includes('.') || privateEndings.test(host);
}

/** Protocol and host, without anything that may be secret: neither user and password nor a query. */
const form = /^(https?):\/\/(\[[^\]\s]+\]|[^/:?#@\s]+)(?::\d+)?(?:\/[^?#@\s]*)?$/i;

function isOfficeAddress(address: string): boolean {
  const [, protocol, host = ''] = form.exec(address) ?? [];
  return protocol?.toLowerCase() === 'https' || (protocol !== undefined && isOfficeHost(host));
}

/** https anywhere; http, which anyone on the way can read, in the own network alone. */
export const officeAddressSchema = z.string().refine(isOfficeAddress, fault('officeAddress'));

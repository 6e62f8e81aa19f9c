/** Which network addresses may be talked to. */
import { lookup as lookUp, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { addressFault } from '../../shared/domain/source-words.ts';

const linkLocal = new BlockList();
linkLocal.addSubnet('169.254.0.0', 16, 'ipv4');
linkLocal.addSubnet('0.0.0.0', 8, 'ipv4');
linkLocal.addSubnet('fe80::', 10, 'ipv6');
linkLocal.addSubnet('fd00:ec2::', 32, 'ipv6');

const privateNets = new BlockList();
privateNets.addSubnet('127.0.0.0', 8, 'ipv4');
privateNets.addSubnet('10.0.0.0', 8, 'ipv4');
privateNets.addSubnet('172.16.0.0', 12, 'ipv4');
privateNets.addSubnet('192.168.0.0', 16, 'ipv4');
privateNets.addSubnet('100.64.0.0', 10, 'ipv4');
privateNets.addAddress('::1', 'ipv6');
privateNets.addAddress('::', 'ipv6');
privateNets.addSubnet('fc00::', 7, 'ipv6');

/** An IPv4 address in IPv6 clothing is judged as what it is. */
function bare(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

function isIn(list: BlockList, address: string): boolean {
  const plain = bare(address);
  const family = isIP(plain);
  return family !== 0 && list.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/** Loopback and the networks of homes and offices. */
export const isPrivateAddress = (address: string): boolean => isIn(privateNets, address);

/** Addresses of the machine's own neighbourhood, where clouds keep their secrets. */
export const isLinkLocalAddress = (address: string): boolean => isIn(linkLocal, address);

/** Why an address may not be talked to, as a code; null when it may. */
export function refusedAddress(address: string, mayBePrivate: boolean): string | null {
  if (isLinkLocalAddress(address)) return addressFault('linkLocal');
  if (!mayBePrivate && isPrivateAddress(address)) return addressFault('privateNet');
  return null;
}

/** Judges a host that is written as a number; names are judged when they are looked up. */
export function checkHost(hostname: string, mayBePrivate: boolean): string | null {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) === 0 ? null : refusedAddress(host, mayBePrivate);
}

type LookupCallback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** A name lookup that refuses: judged here, the address can't be another one when the connection is made. */
export function guardedLookup(mayBePrivate: boolean) {
  return (hostname: string, options: LookupOptions, callback: LookupCallback): void => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const refusal = addresses.map(({ address }) => refusedAddress(address, mayBePrivate)).find((why) => why !== null);
      const [first] = addresses;
      if (refusal !== undefined || !first) {
        return callback(
          Object.assign(new Error(refusal ?? 'no address'), { code: refusal ? 'REFUSED' : 'ENOTFOUND' }),
          '',
        );
      }
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}

/** An address without what may be secret in it: user, password, and query. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** Why a redirect is not followed, as a code; null when it may be. */
export function redirectFault(from: URL, to: URL): string | null {
  if (to.protocol !== 'http:' && to.protocol !== 'https:') return addressFault('otherProtocol', to.protocol);
  return from.protocol === 'https:' && to.protocol === 'http:' ? addressFault('unencrypted') : null;
}

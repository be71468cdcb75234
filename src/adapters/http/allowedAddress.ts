/**
 * Which addresses may be asked (docs/threats.md, 20): https on named hosts, never an address by number, never a name that means this computer or
 * the network around it. The origin that the person set is the one exception, and by http only where it is this computer.
 */
import { BlockList, isIP } from 'node:net';

export interface Allowed {
  readonly hosts: readonly string[];
  readonly ownOrigin?: string;
}

/** Why an address is refused, as a code for the log; `undefined` when it may be asked. */
export function refusalOf(address: string, { hosts, ownOrigin }: Allowed): string | undefined {
  if (!URL.canParse(address)) return 'not-an-address';
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return 'carries-secrets';
  const isHere = isOwn(url, ownOrigin) && isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !isHere) return 'not-https';
  return isOwn(url, ownOrigin) ? undefined : refusalOfHost(url, hosts);
}

function refusalOfHost({ host, hostname }: URL, hosts: readonly string[]): string | undefined {
  if (isNumber(hostname)) return 'by-number';
  if (isPrivateName(hostname)) return 'private-name';
  return hosts.includes(host) ? undefined : 'other-host';
}

export function isOwn(url: URL, ownOrigin: string | undefined): boolean {
  if (ownOrigin === undefined || !URL.canParse(ownOrigin)) return false;
  return url.origin === new URL(ownOrigin).origin && /^https?:$/.test(url.protocol);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** `URL` has turned every way of writing an IPv4 address into the usual one by now. */
function isNumber(hostname: string): boolean {
  return isIP(hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')) !== 0;
}

/** Names that never leave the network one is in: those without a dot, and the suffixes kept for that. */
function isPrivateName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '');
  return !name.includes('.') || /\.(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/.test(name);
}

/** Whether a name led to an address that is not out in the world. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return privateV4.check(address);
  return family === 0 || /^::ffff:/i.test(address) || privateV6.check(address, 'ipv6');
}

/** Two lists: in one, an IPv4 address would be found in its IPv6 spelling, and so would every one. */
const privateV4 = listOf('ipv4', {
  '0.0.0.0': 8,
  '10.0.0.0': 8,
  '100.64.0.0': 10,
  '127.0.0.0': 8,
  '169.254.0.0': 16,
  '172.16.0.0': 12,
  '192.0.0.0': 24,
  '192.168.0.0': 16,
  '198.18.0.0': 15,
  '224.0.0.0': 3,
});
const privateV6 = listOf('ipv6', { '::': 96, '64:ff9b::': 96, '2002::': 16, 'fc00::': 7, 'fe80::': 10, 'ff00::': 8 });

function listOf(family: 'ipv4' | 'ipv6', nets: Readonly<Record<string, number>>): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of Object.entries(nets)) list.addSubnet(net, prefix, family);
  return list;
}

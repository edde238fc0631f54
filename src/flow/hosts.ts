/** Whether a host is the machine itself, so that nothing sent there meets a network: `localhost`, 127.0.0.0/8, `::1`. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return LOOPBACK.test(name) || name === 'localhost' || name.endsWith('.localhost');
}

// `127.0.0.1` and its short forms, the unspecified address, and both in IPv6, brackets or not. No `127.0.0.1.evil.example`.
const LOOPBACK = /^\[?(?:::ffff:)?(?:127(?:\.\d{1,3}){1,3}|0\.0\.0\.0|(?:0{0,4}:){2,7}0{0,3}1)\]?$/;

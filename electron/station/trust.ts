/**
 * Who may talk to a server on loopback. Any web page in a browser on this machine can reach it, by its address or by a
 * name of its own that it lets point here (DNS rebinding), so the browser's own words about where it is decide.
 */

/** Whether a request was made to this server under a name of this machine. */
export function isOwnHost(host: string | undefined, port: number): host is string {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Whether a WebSocket is opened by a page of this server. Browsers always name the page's origin. */
export function isOwnOrigin(origin: string | undefined, port: number): boolean {
  return origin?.startsWith('http://') === true && isOwnHost(origin.slice('http://'.length), port);
}

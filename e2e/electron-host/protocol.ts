type Handler = (request: Request) => Response | Promise<Response>;

/** Headless Chromium knows no schemes of ours: app://techlab/ is shown as https://techlab.app.localhost/. */
const suffix = '.localhost';

export function toChromium(address: string): string {
  const [, scheme, host, rest] = /^([a-z-]+):\/\/([^/]*)(.*)$/i.exec(address) ?? [];
  return scheme && handlers.has(scheme) ? `https://${host}.${scheme}${suffix}${rest}` : address;
}

export function fromChromium(address: string): string {
  const [, host, scheme, rest] = /^https:\/\/(.+)[.]([a-z-]+)[.]localhost(\/.*)?$/i.exec(address) ?? [];
  return scheme && handlers.has(scheme) ? `${scheme}://${host}${rest ?? '/'}` : address;
}

const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged(): void {
    // The stand-in address is https, which has every privilege that the app asks for.
  },
  handle(scheme: string, handler: Handler): void {
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
};

/** The app's answer to a request, when the address is one of its own. */
export async function answerOf(request: { url: string; method: string }): Promise<Response | undefined> {
  const address = fromChromium(request.url);
  const handler = handlers.get(address.slice(0, address.indexOf(':')));
  if (!handler || address === request.url) return undefined;
  // Request normalises no address of ours: it has to stay as Chromium wrote it.
  return handler({ url: address, method: request.method } as Request);
}

export interface Codec {
  encode(value: unknown): unknown;
  decode(value: unknown): unknown;
}

/**
 * Values between Node and the page as tagged JSON. This function is also sent into the page as text, so it
 * uses nothing from outside itself. Functions and ports are carried by whoever gives `extraOut` and `extraIn`.
 */
export function createCodec(
  extraOut?: (value: object) => unknown,
  extraIn?: (tag: string, body: unknown) => unknown,
): Codec {
  const toBase64 = (bytes: Uint8Array): string => {
    let binary = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    return btoa(binary);
  };
  const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const tagged = (tag: string, body?: unknown) => ({ $: tag, body });

  const encode = (value: unknown): unknown => {
    if (value === undefined) return tagged('undefined');
    if (typeof value === 'bigint') return tagged('bigint', String(value));
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
      return tagged('number', Object.is(value, -0) ? '-0' : String(value));
    }
    if (typeof value === 'function') {
      const carried = extraOut?.(value);
      if (carried === undefined) throw new Error('An object could not be cloned.');
      return carried;
    }
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    const carried = extraOut?.(value);
    if (carried !== undefined) return carried;
    if (Array.isArray(value)) return value.map(encode);
    if (value instanceof Date) return tagged('date', value.getTime());
    if (value instanceof Map)
      return tagged(
        'map',
        [...value].map(([key, each]) => [encode(key), encode(each)]),
      );
    if (value instanceof Set) return tagged('set', [...value].map(encode));
    if (value instanceof Error) return tagged('error', [value.name, value.message]);
    if (value instanceof ArrayBuffer) return tagged('buffer', toBase64(new Uint8Array(value)));
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return tagged('bytes', toBase64(bytes));
    }
    const plain = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encode(each)]));
    return '$' in plain ? tagged('object', plain) : plain;
  };

  const decodeTagged = (tag: string, body: never): unknown => {
    switch (tag) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(body);
      case 'number':
        return Number(body);
      case 'date':
        return new Date(body);
      case 'map':
        return new Map((body as [unknown, unknown][]).map(([key, each]) => [decode(key), decode(each)]));
      case 'set':
        return new Set((body as unknown[]).map(decode));
      case 'error':
        return Object.assign(new Error(body[1]), { name: body[0] });
      case 'buffer':
        return fromBase64(body).buffer;
      case 'bytes':
        return fromBase64(body);
      case 'object':
        return plainOf(body);
      default:
        return extraIn?.(tag, body);
    }
  };
  const plainOf = (value: object) =>
    Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decode(each)]));
  const decode = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    if ('$' in value) return decodeTagged(String(value.$), (value as { body?: unknown }).body as never);
    return plainOf(value);
  };
  return { encode, decode };
}

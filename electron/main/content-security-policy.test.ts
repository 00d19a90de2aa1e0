import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const directive = (name: string) =>
  contentSecurityPolicy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1);

it('runs scripts from our own files only', () => {
  expect(directive('script-src')).toBe("'self' 'wasm-unsafe-eval'");
  expect(directive('default-src')).toBe("'none'");
  expect(contentSecurityPolicy).not.toContain("'unsafe-eval'");
  expect(contentSecurityPolicy.match(/unsafe-inline/g)).toEqual(['unsafe-inline']);
});

it('reaches no other machine', () => {
  expect(contentSecurityPolicy).not.toMatch(/https?:|wss?:|\*/);
  expect(directive('connect-src')).toBe("'self'");
  expect(directive('form-action')).toBe("'none'");
  expect(directive('frame-ancestors')).toBe("'none'");
});

import { chromiumStarted } from './host.ts';
import { protocol } from './protocol.ts';

type Details = { readonly mediaType?: 'audio' | 'video' };
type Check = (contents: null, permission: string, origin: string, details: Details) => boolean;

const asked = ['geolocation', 'notifications', 'microphone', 'camera', 'midi', 'clipboardReadWrite'];
const electronNames: Readonly<Record<string, string>> = {
  microphone: 'media',
  camera: 'media',
  clipboardReadWrite: 'clipboard-read',
};

const mediaTypes: Readonly<Record<string, Details>> = {
  microphone: { mediaType: 'audio' },
  camera: { mediaType: 'video' },
};

const defaultSession = {
  protocol,
  setPermissionRequestHandler(): void {
    // Headless Chromium asks nobody: what the check below denies is denied.
  },
  setPermissionCheckHandler(check: Check | null): void {
    void chromiumStarted.then(({ cdp }) => {
      for (const name of asked) {
        const may = check?.(null, electronNames[name] ?? name, 'app://techlab/', mediaTypes[name] ?? {});
        const setting = may === false ? 'denied' : 'granted';
        cdp.send('Browser.setPermission', { permission: { name }, setting }).catch(() => undefined);
      }
    });
  },
  setDevicePermissionHandler(): void {
    // No device is ever offered.
  },
};

export const session = { defaultSession };

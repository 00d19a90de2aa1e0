import { chromiumStarted } from './host.ts';
import { protocol } from './protocol.ts';

type Check = (contents: null, permission: string) => boolean;

const asked = ['geolocation', 'notifications', 'audioCapture', 'videoCapture', 'midi', 'clipboardReadWrite'];
const electronNames: Readonly<Record<string, string>> = {
  audioCapture: 'media',
  videoCapture: 'media',
  clipboardReadWrite: 'clipboard-read',
};

const defaultSession = {
  protocol,
  setPermissionRequestHandler(): void {
    // Headless Chromium asks nobody: what the check below denies is denied.
  },
  setPermissionCheckHandler(check: Check | null): void {
    void chromiumStarted.then(({ cdp }) => {
      for (const name of asked) {
        const setting = check?.(null, electronNames[name] ?? name) === false ? 'denied' : 'granted';
        cdp.send('Browser.setPermission', { permission: { name }, setting }).catch(() => undefined);
      }
    });
  },
  setDevicePermissionHandler(): void {
    // No device is ever offered.
  },
};

export const session = { defaultSession };

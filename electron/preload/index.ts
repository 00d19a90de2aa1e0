import { contextBridge, ipcRenderer } from 'electron';

// The page asks for its port, so that neither side can be too early; only this page's own frame is heard.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data?.kind !== 'techlab/port-request') return;
  ipcRenderer.send('techlab/port');
});
ipcRenderer.on('techlab/port', (event) => {
  window.postMessage({ kind: 'techlab/port' }, window.location.origin, [...event.ports]);
});

/** What the page needs of the operating system. Main checks each sender and each word again. */
contextBridge.exposeInMainWorld('techlabDesktop', {
  platform: process.platform,
  saveFile: (suggestedName: string, bytes: Uint8Array): Promise<boolean> =>
    ipcRenderer.invoke('techlab/save-file', suggestedName, bytes),
  openFile: (kind: string): Promise<{ name: string; bytes: Uint8Array } | null> =>
    ipcRenderer.invoke('techlab/open-file', kind),
  openFolder: (folder: string): Promise<void> => ipcRenderer.invoke('techlab/open-folder', folder),
  setLanguage: (language: string): Promise<void> => ipcRenderer.invoke('techlab/set-language', language),
  onMenu: (callback: (path: string) => void): (() => void) => {
    const listener = (_event: unknown, path: string) => callback(path);
    ipcRenderer.on('techlab/menu', listener);
    // Without braces the page would be handed what `off` returns: ipcRenderer itself.
    return () => {
      ipcRenderer.off('techlab/menu', listener);
    };
  },
});

/** What the page may ask of the operating system. In Electron the preload gives it; in a browser the page helps itself. */
export interface Desktop {
  readonly platform: string;
  /** False when the person cancelled. */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<boolean>;
  setLanguage(language: string): void;
  /** The native menu asks for a screen: a route path. Gives the way to stop listening. */
  onMenu(callback: (path: string) => void): () => void;
}

declare global {
  interface Window {
    readonly techlabDesktop?: Desktop;
  }
}

export const isDesktop = window.techlabDesktop !== undefined;

export const desktop: Desktop = window.techlabDesktop ?? {
  platform: 'browser',
  async saveFile(suggestedName, bytes) {
    const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    const link = Object.assign(document.createElement('a'), { href: url, download: suggestedName });
    link.click();
    URL.revokeObjectURL(url);
    return true;
  },
  setLanguage: () => undefined,
  onMenu: () => () => undefined,
};

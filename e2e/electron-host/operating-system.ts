import { EventEmitter } from 'node:events';

interface MessageBox {
  readonly message: string;
  readonly detail?: string;
  readonly cancelId?: number;
}

/** Nobody sits here: each question is cancelled, unless a test answers it by putting its own function in place. */
export const dialog = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] as string[] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  async showMessageBox(...words: readonly unknown[]) {
    const box = words.at(-1) as MessageBox;
    console.error(`[dialog] ${box.message} ${box.detail ?? ''}`);
    return { response: box.cancelId ?? 0, checkboxChecked: false };
  },
  showErrorBox: (title: string, text: string) => console.error(`[dialog] ${title} ${text}`),
};

export const shell = {
  openExternal: async (_address: string): Promise<void> => undefined,
  openPath: async (_path: string): Promise<string> => '',
};

class NativeTheme extends EventEmitter {
  themeSource = 'system';
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark';
  }
}

export const nativeTheme = new NativeTheme();
export const powerMonitor = new EventEmitter();

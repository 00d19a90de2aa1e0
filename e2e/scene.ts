import type { Page } from '@playwright/test';
import type { Language } from './texts.ts';

/** Something to look at, beyond what the navigation opens: a detail, a panel, a step of a wizard. */
export interface Scene {
  /** Also the name of its picture. */
  readonly name: string;
  /** Hash address, without the #. */
  readonly path: string;
  readonly open?: (page: Page, language: Language) => Promise<void>;
}

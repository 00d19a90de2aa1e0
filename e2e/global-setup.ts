import { makeDemoTemplate } from './demo-template.ts';

// biome-ignore lint/style/noDefaultExport: Playwright asks for it.
export default function globalSetup(): void {
  makeDemoTemplate();
}

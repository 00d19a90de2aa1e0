/// <reference types="vite/client" />

/** Of package.json, filled in by the build. */
declare const __TECHLAB_VERSION__: string;

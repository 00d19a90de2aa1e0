import type { CSSVariablesResolver } from '@mantine/core';

/** Mantine's own quiet, error and tinted text is paler than WCAG 2.2 AA allows (4.5:1). These reach it on the page, on
 * a raised surface, and on the tint of their own colour. */
export const contrastVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c646c',
    '--mantine-color-placeholder': '#6c747c',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-red-light-color': '#a61e1e',
    '--mantine-color-orange-light-color': '#8f2f06',
    '--mantine-color-yellow-light-color': '#7a4a00',
    '--mantine-color-lime-light-color': '#3b5c04',
    '--mantine-color-green-light-color': '#1b6b2d',
    '--mantine-color-teal-light-color': '#066649',
    '--mantine-color-cyan-light-color': '#075985',
  },
  dark: {
    '--mantine-color-dimmed': '#a6a6a6',
    '--mantine-color-placeholder': '#9a9a9a',
    '--mantine-color-error': '#ff8787',
  },
});

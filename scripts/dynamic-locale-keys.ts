/**
 * Beginnings of keys that the code puts together at run time, so that no literal mentions them.
 * `*` stands for any feature. Keep each as long as it can be: what stands under it is never reported as unused.
 */
export const dynamicPrefixes: readonly string[] = [
  '*:refusal.',
  'verdict:',
  'menu:problem.storeFailed.',
  'import:row.',
];

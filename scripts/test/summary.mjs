/** The table at the end of `npm test`; its last line is the plain count that other tools read. */
export function formatSummary(results, totalMs) {
  const rows = results.flatMap((result) => [
    row(result.name, result.ok, result.durationMs, result),
    ...(result.parts.length > 1 ? result.parts : []).map((part) =>
      row(`  ${part.name}`, part.failed === 0, part.durationMs, part),
    ),
  ]);
  const unsteady = results
    .flatMap((result) => result.unsteady ?? [])
    .map((title) => `only at the second try: ${title}`);
  const passed = results.reduce((total, result) => total + result.passed, 0);
  const failed = results.reduce((total, result) => total + failuresOf(result), 0);
  return [
    '',
    ...rows,
    ...unsteady,
    `${'total'.padEnd(26)}${seconds(totalMs)}`,
    '',
    `${passed} passed, ${failed} failed`,
  ].join('\n');
}

/** A step can fail without a failing test: a type error, a crash before the first test. */
function failuresOf({ ok, failed }) {
  return ok ? failed : Math.max(failed, 1);
}

function row(name, ok, durationMs, { passed, failed }) {
  const tests = passed + failed > 0 ? `  ${passed} passed, ${failed} failed` : '';
  return `${name.padEnd(18)}${(ok ? 'ok' : 'FAILED').padEnd(8)}${seconds(durationMs)}${tests}`;
}

function seconds(durationMs) {
  return `${(durationMs / 1000).toFixed(1)} s`.padStart(9);
}

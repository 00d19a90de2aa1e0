const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|[@:$][A-Za-z_]\w*|\?\d*/g;
const PLACES = '?@:$';

/** The same question with a plan that is made once. SQLite looks at a bound value for a better plan (`id = ?`, LIMIT, ranges of
 * an analysed file) and then makes a new plan for every other value, which takes longer than most of our questions. At
 * an expression (`+?`) it does not look; a plus before a value of any type means nothing. */
export function withSteadyPlan(sql: string): string {
  return sql.replace(TOKEN, (token) => (PLACES.includes(token.charAt(0)) ? `+${token}` : token));
}

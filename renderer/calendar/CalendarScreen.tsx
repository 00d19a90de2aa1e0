import { Route, Switch } from 'wouter';
import { HolidayImportScreen } from './HolidayImportScreen.tsx';
import { YearScreen } from './YearScreen.tsx';

/** The year calendar, and the import of a holiday table into it. */
export function CalendarScreen() {
  return (
    <Switch>
      <Route path="/calendar/import" component={HolidayImportScreen} />
      <Route path="/calendar/:year">{({ year }) => <YearScreen year={year} />}</Route>
      <Route>
        <YearScreen />
      </Route>
    </Switch>
  );
}

import { Redirect, Route, Switch } from 'wouter';
import { PersonDetailScreen } from './PersonDetailScreen.tsx';
import { PersonListScreen } from './PersonListScreen.tsx';

/** Everything under `/person`: the list and a page per person. */
export function PersonScreen() {
  return (
    <Switch>
      <Route path="/person" component={PersonListScreen} />
      <Route path="/person/:id">{({ id }) => <PersonDetailScreen key={id} id={id} />}</Route>
      <Redirect to="/person" />
    </Switch>
  );
}

import { Redirect, Route, Switch } from 'wouter';
import { ProgrammeListScreen } from './ProgrammeListScreen.tsx';
import { ProgrammePage } from './ProgrammePage.tsx';

/** Everything under `/programme`: what the labs offer, and a page per programme. */
export function ProgrammeScreen() {
  return (
    <Switch>
      <Route path="/programme" component={ProgrammeListScreen} />
      <Route path="/programme/:id">{({ id }) => <ProgrammePage key={id} id={id} />}</Route>
      <Redirect to="/programme" />
    </Switch>
  );
}

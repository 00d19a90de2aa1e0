import { Redirect, Route, Switch } from 'wouter';
import { DuplicatesScreen } from './DuplicatesScreen.tsx';
import { SchoolImportScreen } from './import/SchoolImportScreen.tsx';
import { EditOrganisationScreen, NewOrganisationScreen } from './OrganisationFormScreen.tsx';
import { OrganisationDetailScreen } from './OrganisationDetailScreen.tsx';
import { OrganisationListScreen } from './OrganisationListScreen.tsx';

/** Everything under `/organisations`: the list, a page per organisation, its form, duplicates and the register import. */
export function OrganisationScreen() {
  return (
    <Switch>
      <Route path="/organisations" component={OrganisationListScreen} />
      <Route path="/organisations/new" component={NewOrganisationScreen} />
      <Route path="/organisations/duplicates" component={DuplicatesScreen} />
      <Route path="/organisations/import" component={SchoolImportScreen} />
      <Route path="/organisations/:id/edit">{({ id }) => <EditOrganisationScreen key={id} id={id} />}</Route>
      <Route path="/organisations/:id">{({ id }) => <OrganisationDetailScreen key={id} id={id} />}</Route>
      <Redirect to="/organisations" />
    </Switch>
  );
}

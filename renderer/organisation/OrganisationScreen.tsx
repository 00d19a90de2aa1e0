import { Redirect, Route, Switch } from 'wouter';
import { ImportScreen } from '../import/ImportScreen.tsx';
import { schoolImport } from '../import/import-kinds.ts';
import { DuplicatesScreen } from './DuplicatesScreen.tsx';
import { OrganisationDetailScreen } from './OrganisationDetailScreen.tsx';
import { EditOrganisationScreen, NewOrganisationScreen } from './OrganisationFormScreen.tsx';
import { OrganisationListScreen } from './OrganisationListScreen.tsx';

/** Everything under `/organisation`: the list, a page per organisation, its form, duplicates and the register import. */
export function OrganisationScreen() {
  return (
    <Switch>
      <Route path="/organisation" component={OrganisationListScreen} />
      <Route path="/organisation/new" component={NewOrganisationScreen} />
      <Route path="/organisation/duplicates" component={DuplicatesScreen} />
      <Route path="/organisation/import">
        <ImportScreen kind={schoolImport} />
      </Route>
      <Route path="/organisation/:id/edit">{({ id }) => <EditOrganisationScreen key={id} id={id} />}</Route>
      <Route path="/organisation/:id">{({ id }) => <OrganisationDetailScreen key={id} id={id} />}</Route>
      <Redirect to="/organisation" />
    </Switch>
  );
}

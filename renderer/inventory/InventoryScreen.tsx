import { Redirect, Route, Switch } from 'wouter';
import { ImportScreen } from '../import/ImportScreen.tsx';
import { assetImport, stockImport } from '../import/import-kinds.ts';
import { LabelScreen } from '../label/LabelScreen.tsx';
import { UpkeepScreen } from '../safety/UpkeepScreen.tsx';
import { SharedScreen } from '../sharing/SharedScreen.tsx';
import { ConsumableScreen } from '../stock/ConsumableScreen.tsx';
import { ConsumablesScreen } from '../stock/ConsumablesScreen.tsx';
import { CountScreen } from '../stock/CountScreen.tsx';
import { StocktakeReport } from '../stock/StocktakeReport.tsx';
import { StocktakesScreen } from '../stock/StocktakesScreen.tsx';
import { AssetDoublesScreen } from './AssetDoublesScreen.tsx';
import { AssetScreen } from './AssetScreen.tsx';
import { AssetsScreen } from './AssetsScreen.tsx';
import { KitScreen } from './KitScreen.tsx';
import { KitsScreen } from './KitsScreen.tsx';
import { ModelsScreen } from './ModelsScreen.tsx';

/** Everything under `/inventory`: its lists, and a page per asset and per kit. */
export function InventoryScreen() {
  return (
    <Switch>
      <Route path="/inventory" component={AssetsScreen} />
      <Route path="/inventory/doubles" component={AssetDoublesScreen} />
      <Route path="/inventory/import">
        <ImportScreen kind={assetImport} />
      </Route>
      <Route path="/inventory/consumables/import">
        <ImportScreen kind={stockImport} />
      </Route>
      <Route path="/inventory/models" component={ModelsScreen} />
      <Route path="/inventory/kits" component={KitsScreen} />
      <Route path="/inventory/kits/:id">{({ id }) => <KitScreen key={id} id={id} />}</Route>
      <Route path="/inventory/consumables" component={ConsumablesScreen} />
      <Route path="/inventory/consumables/:id">{({ id }) => <ConsumableScreen key={id} id={id} />}</Route>
      <Route path="/inventory/stocktakes" component={StocktakesScreen} />
      <Route path="/inventory/stocktakes/count/:locationId/:roomId">
        {({ locationId, roomId }) => (
          <CountScreen key={roomId} locationId={locationId} roomId={roomId === 'none' ? null : roomId} />
        )}
      </Route>
      <Route path="/inventory/stocktakes/:id">{({ id }) => <StocktakeReport key={id} id={id} />}</Route>
      <Route path="/inventory/shared" component={SharedScreen} />
      <Route path="/inventory/labels" component={LabelScreen} />
      <Route path="/inventory/upkeep" component={UpkeepScreen} />
      <Route path="/inventory/:id">{({ id }) => <AssetScreen key={id} id={id} />}</Route>
      <Redirect to="/inventory" />
    </Switch>
  );
}

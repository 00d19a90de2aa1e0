import { foldText } from '#domain/organisation/fold-text.ts';
import type { StockImportRow } from '#domain/stock/import-fields.ts';
import { type ReadableDb, statement } from '../connection.ts';

/** An article as it is now, for a row of a file to be compared with. */
export interface KnownArticle {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly packUnit: string;
  readonly packMilli: number | null;
  readonly minimumMilli: number;
  readonly expiresOn: string | null;
  readonly location: string;
  readonly place: string;
  readonly priceCents: number | null;
  readonly note: string;
  readonly moves: number;
  readonly stockMilli: number;
}

export interface KnownStock {
  readonly articles: ReadonlyMap<string, KnownArticle>;
  /** Labels of things and of kits: a scanner reads them and codes of articles alike, so one code means one of them. */
  readonly otherCodes: ReadonlyMap<string, string>;
  /** The row of this file that brings a key. */
  readonly rowByKey: Map<string, number>;
}

export function readKnownStock(db: ReadableDb): KnownStock {
  const articles = statement(
    db,
    `SELECT consumable.id, code, consumable.name, category, unit, pack_unit AS packUnit, pack_milli AS packMilli,
       minimum_milli AS minimumMilli, expires_on AS expiresOn, coalesce(location.name, '') AS location, place,
       price_cents AS priceCents, consumable.note, coalesce(moved.moves, 0) AS moves, coalesce(moved.milli, 0) AS stockMilli
     FROM consumable LEFT JOIN location ON location.id = location_id
     LEFT JOIN (SELECT consumable_id, count(*) AS moves, sum(milli) AS milli FROM stock_movement WHERE deleted = 0
       GROUP BY consumable_id) AS moved ON moved.consumable_id = consumable.id
     WHERE consumable.deleted = 0`,
  ).all() as KnownArticle[];
  const codes = statement(
    db,
    `SELECT lower(asset_tag), resource.name FROM asset JOIN resource ON resource.id = asset.id
     WHERE asset.deleted = 0 AND asset_tag <> ''
     UNION ALL SELECT lower(kit.code), resource.name FROM kit JOIN resource ON resource.id = kit.id
     WHERE kit.deleted = 0 AND kit.code <> ''`,
  )
    .raw()
    .all() as [string, string][];
  return {
    articles: new Map(articles.map((article) => [stockKey(article), article])),
    otherCodes: new Map(codes),
    rowByKey: new Map(),
  };
}

type Keyed = Pick<StockImportRow, 'code' | 'name' | 'location' | 'place'>;

/** By its code, else by its name and where it lies: twelve kinds of thread on twelve shelves are twelve articles. */
export function stockKey({ code = '', name = '', location = '', place = '' }: Keyed): string {
  return code ? `code:${code.toLowerCase()}` : `name:${[name, location, place].map(foldText).join('\n')}`;
}

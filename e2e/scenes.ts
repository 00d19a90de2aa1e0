import type { Page } from '@playwright/test';
import type { DemoFacts } from './demo-facts.ts';
import { importScenes } from './import-scenes.ts';
import { loanScenes } from './loan-scenes.ts';
import type { Scene } from './scene.ts';
import { type Language, textOf } from './texts.ts';

export function scenes(facts: DemoFacts): readonly Scene[] {
  const { busyDay, bookingId, taken } = facts;
  const board = `/planbord/day/${busyDay}`;
  const showBooking = (page: Page) =>
    page.evaluate((id) => {
      const detail = { kind: 'existing', id };
      window.dispatchEvent(new CustomEvent('techlab/booking-drawer', { detail }));
    }, bookingId);
  return [
    { name: 'today-busy', path: `/today/${busyDay}` },
    { name: 'transport-day', path: `/transport/${busyDay}` },
    { name: 'kiosk', path: '/kiosk' },
    {
      name: 'kiosk-arrive',
      path: '/kiosk',
      async open(page, language) {
        await page.getByRole('combobox', { name: textOf(language, 'attendance:other') }).fill('a');
        await page.getByRole('listbox').getByRole('option').first().click();
        await page.getByRole('dialog').waitFor();
      },
    },
    { name: 'planbord-day', path: board },
    { name: 'planbord-week', path: `/planbord/week/${busyDay}` },
    { name: 'planbord-list', path: `${board}/as=list` },
    {
      name: 'booking-new',
      path: board,
      async open(page, language) {
        await page.getByRole('button', { name: textOf(language, 'planbord:newBooking') }).click();
        await page.getByRole('dialog', { name: textOf(language, 'booking:title.new') }).waitFor();
      },
    },
    { name: 'booking', path: board, open: showBooking },
    {
      name: 'booking-refused',
      path: board,
      async open(page, language) {
        await showBooking(page);
        await page.getByRole('button', { name: textOf(language, 'booking:act.move') }).click();
        const dialog = page.getByRole('dialog').last();
        await dialog.getByLabel(textOf(language, 'booking:when.start')).fill(taken.start);
        await dialog.getByLabel(textOf(language, 'booking:when.end')).first().fill(taken.end);
        await dialog.getByRole('button', { name: textOf(language, 'booking:move.do') }).click();
        await page.getByText(textOf(language, 'verdict:refusal.titleMove')).waitFor();
      },
    },
    {
      name: 'visit-times',
      path: '/visit/pupils=33',
      async open(page, language) {
        await page.getByText(textOf(language, 'visit:what.own'), { exact: true }).click();
        await page
          .getByRole('button', { name: textOf(language, 'visit:chooseShort') })
          .first()
          .waitFor();
      },
    },
    {
      name: 'palette',
      path: board,
      async open(page) {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('lab');
        await page.getByRole('dialog').getByRole('button').nth(3).waitFor();
      },
    },
    {
      name: 'series-form',
      path: `/agenda/week/${seriesFrom}`,
      open: (page, language) => fillSeries(page, language),
    },
    {
      name: 'series-preview',
      path: `/agenda/week/${seriesFrom}`,
      async open(page, language) {
        await fillSeries(page, language);
        await page.keyboard.press('Control+Enter');
        await page.getByRole('dialog').last().getByRole('listitem').first().waitFor();
      },
    },
    { name: 'plan-copy', path: `/agenda/week/${busyDay}`, open: (page, language) => openPlanCopy(page, language) },
    {
      name: 'plan-copy-dates',
      path: `/agenda/week/${busyDay}`,
      async open(page, language) {
        await openPlanCopy(page, language);
        await page.getByRole('button', { name: textOf(language, 'series:plan.review') }).click();
        await page.getByRole('dialog').getByRole('listitem').first().waitFor();
      },
    },
    { name: 'agenda-holiday', path: `/agenda/week/${seriesFrom}` },
    { name: 'agenda-month', path: `/agenda/month/${busyDay}` },
    { name: 'agenda-list', path: `/agenda/list/${busyDay}` },
    ...planningScenes(),
    ...recordScenes(facts),
  ];
}

/** What is asked and not placed yet. */
function planningScenes(): readonly Scene[] {
  return [
    { name: 'planning-requests', path: '/planning' },
    {
      name: 'planning-refuse',
      path: '/planning',
      async open(page, language) {
        await page
          .getByRole('button', { name: textOf(language, 'planning:inbox.refuseOf') })
          .first()
          .click();
        await page.getByRole('dialog').waitFor();
      },
    },
    { name: 'planning-options', path: '/planning/options' },
    {
      name: 'planning-extend',
      path: '/planning/options',
      async open(page, language) {
        await page
          .getByRole('button', { name: textOf(language, 'planning:option.extendOf') })
          .first()
          .click();
        await page.getByRole('dialog').waitFor();
      },
    },
    { name: 'planning-waitlist', path: '/planning/waitlist' },
    {
      name: 'planning-wish',
      path: '/planning/waitlist',
      async open(page, language) {
        await page
          .getByRole('button', { name: textOf(language, 'planning:wish.add') })
          .first()
          .click();
        await page.getByRole('dialog').waitFor();
      },
    },
    { name: 'planning-gaps', path: '/planning/gaps', open: (page, language) => gapsShown(page, language) },
    {
      name: 'planning-who-can-come',
      path: '/planning/gaps',
      async open(page, language) {
        await gapsShown(page, language);
        await freeSlots(page, language).nth(12).click();
        const first = page.getByRole('dialog').getByRole('listitem').first();
        await first.getByRole('button').first().click();
        await first.getByRole('textbox').waitFor();
      },
    },
  ];
}

/** What is kept: things, people, schools, programmes, places. */
function recordScenes(facts: DemoFacts): readonly Scene[] {
  return [
    { name: 'inventory-asset', path: `/inventory/${facts.assetId}` },
    {
      name: 'inventory-doubles',
      path: '/inventory/doubles',
      async open(page, language) {
        await page.getByRole('button', { name: textOf(language, 'app:merge.compare') }).click();
        await page.getByRole('dialog').getByRole('radio').first().waitFor();
      },
    },
    { name: 'inventory-models', path: '/inventory/models' },
    { name: 'inventory-kits', path: '/inventory/kits' },
    { name: 'inventory-kit', path: `/inventory/kits/${facts.kitId}` },
    { name: 'stock-list', path: '/inventory/consumables' },
    { name: 'stocktakes', path: '/inventory/stocktakes' },
    { name: 'stocktake-count', path: `/inventory/stocktakes/count/${facts.countedRoom}` },
    { name: 'stock-detail', path: `/inventory/consumables/${facts.consumableId}` },
    { name: 'person', path: '/person', open: (page) => openFirstPerson(page) },
    {
      name: 'person-sick',
      path: '/person',
      async open(page, language) {
        await openFirstPerson(page);
        await page.getByRole('button', { name: textOf(language, 'person:absence.act') }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('status').waitFor();
      },
    },
    {
      name: 'person-new',
      path: '/person',
      async open(page, language) {
        await page.getByRole('button', { name: textOf(language, 'person:new') }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    { name: 'shared', path: '/inventory/shared' },
    {
      name: 'shared-terms',
      path: '/inventory/shared',
      open: (page, language) => actOnFirstLent(page, language, 'sharing:edit'),
    },
    {
      name: 'shared-recall',
      path: '/inventory/shared',
      open: (page, language) => actOnFirstLent(page, language, 'sharing:recall'),
    },
    {
      name: 'shared-uses',
      path: '/inventory/shared',
      open: (page, language) => actOnFirstLent(page, language, 'sharing:uses'),
    },
    { name: 'upkeep', path: '/inventory/upkeep' },
    {
      name: 'labels',
      path: '/inventory/labels',
      async open(page, language) {
        await page.getByRole('combobox', { name: textOf(language, 'label:add') }).fill('A-00');
        await page.getByRole('option').first().click();
        await page.locator('svg[role=img]').first().waitFor();
      },
    },
    { name: 'organisation-detail', path: `/organisation/${facts.organisationId}` },
    {
      name: 'organisation-days',
      path: `/organisation/${facts.organisationId}`,
      open: (page, language) =>
        page.getByRole('heading', { name: textOf(language, 'calendar:school.title') }).scrollIntoViewIfNeeded(),
    },
    { name: 'organisation-edit', path: `/organisation/${facts.organisationId}/edit` },
    { name: 'organisation-duplicates', path: '/organisation/duplicates' },
    ...importScenes,
    ...loanScenes,
    { name: 'programme-detail', path: `/programme/${facts.programmeId}` },
    {
      name: 'programme-form',
      path: '/programme',
      async open(page, language) {
        await page.getByRole('button', { name: textOf(language, 'programme:new') }).click();
        await page.getByRole('dialog').getByRole('textbox').first().waitFor();
      },
    },
    { name: 'settings-fields', path: '/settings/fields' },
    { name: 'settings-rules', path: '/settings/rules' },
    { name: 'settings-overrides', path: '/settings/overrides' },
    { name: 'calendar-import', path: '/calendar/import' },
    { name: 'location-detail', path: `/location/${facts.locationId}` },
  ];
}

/** A Tuesday after which both the clock changes and the schools have a week off. */
const seriesFrom = '2027-10-12';

async function fillSeries(page: Page, language: Language): Promise<void> {
  const field = (name: string) => page.locator(`[data-field="${name}"]`);
  await page.getByRole('button', { name: textOf(language, 'booking:agenda.new') }).click();
  await field('organisationId').fill('basisschool');
  await page.getByRole('option').first().click();
  await field('title').fill('Robotica');
  await field('date').fill('12-10-2027');
  await field('startTime').fill('10');
  await field('endTime').fill('1130');
  await field('needs').click();
  await page.getByRole('option').first().click();
  await field('repeat').focus();
  await page.keyboard.press('Space');
  await field('count').fill('8');
}

async function openPlanCopy(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: textOf(language, 'series:plan.more') }).click();
  await page.getByRole('menuitem', { name: textOf(language, 'series:plan.act') }).click();
  await page.getByRole('dialog').getByRole('combobox').first().waitFor();
}

async function openFirstPerson(page: Page): Promise<void> {
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { level: 2 }).nth(1).waitFor();
}

function freeSlots(page: Page, language: Language) {
  const ends = ['one', 'other'].map((count) => textOf(language, `planning:gaps.able_${count}`).source.slice(1));
  return page.getByRole('button', { name: new RegExp(`(${ends.join('|')})$`) });
}

async function gapsShown(page: Page, language: Language): Promise<void> {
  await freeSlots(page, language).first().waitFor();
}

async function actOnFirstLent(page: Page, language: Language, act: string): Promise<void> {
  await page
    .getByRole('button', { name: textOf(language, 'sharing:actsOf') })
    .first()
    .click();
  await page.getByRole('menuitem', { name: textOf(language, act) }).click();
  await page.getByRole('dialog').waitFor();
}

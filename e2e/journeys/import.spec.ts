import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { enter, tabTo, type } from '../keyboard.ts';

type Page = import('@playwright/test').Page;

const HEADER =
  'PROVINCIE;BEVOEGD GEZAG NUMMER;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENAAM;TELEFOONNUMMER;VAKANTIEREGIO';
const ZONNEWIEL =
  'Veluwe;99001;99XA00;Basisschool \x92t Zonnewiel;Dorpsstraat;1;9571 AA;TESTDORP CA;TESTDORP CA;0400000001;Zuid';
const CEDER = 'Veluwe;99001;99XB00;"De ""Çeder""groep";Kerkweg;2-A;9571 BB;S GRAVENTEST;ZANDSTEE; ;Zuid';
const VEENHOEK = 'Polder;99003;99XE00;De Veenhoek;Veenpad;5;9571 EE;2E VEENSTEE;VEENSTEE; ;Noord';
const BROKEN = 'Polder;99003;99X;Kapot;Veenpad;6;9571 EE;2E VEENSTEE;VEENSTEE; ;Noord';

/** Bytes as a register in windows-1252 has them: 0x92 is its curly apostrophe. */
function register(...rows: readonly string[]) {
  const buffer = Buffer.from([HEADER, ...rows, ''].join('\r\n'), 'latin1');
  return { name: 'register.csv', mimeType: 'text/csv', buffer };
}

async function openPreview(page: Page, file: ReturnType<typeof register>): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Importeren', exact: true }).click();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('button', { name: 'Vergelijken' }).click();
  await expect(page.getByRole('tab', { name: /^Nieuw/ })).toBeVisible();
}

test('imports the schools of one region, skips what is wrong, and takes it all back', { tag: '@both' }, async ({
  demoPage: page,
}) => {
  await page.getByRole('link', { name: 'Scholen & bedrijven' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Importeren', exact: true }).click();
  await page.locator('input[type="file"]').setInputFiles(register(ZONNEWIEL, CEDER, VEENHOEK, BROKEN));
  await expect(page.getByRole('combobox', { name: 'Tekens' })).toHaveValue('Windows (Europees)');
  await expect(page.getByRole('combobox', { name: 'Scheidingsteken' })).toHaveValue('Puntkomma ;');
  await expect(page.getByRole('cell', { name: 'Basisschool ’t Zonnewiel' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByRole('combobox', { name: 'Vestigingscode' })).toHaveValue('VESTIGINGSCODE');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vergelijken' }).click();
  await expect(page.getByRole('tab', { name: 'Nieuw 3' })).toBeVisible();

  await page.getByRole('tab', { name: 'Met fouten 1' }).click();
  await expect(page.getByText('‘99X’ is geen vestigingscode.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Gemeenten van uw regio' }).click();
  await page.getByRole('option', { name: 'Testdorp ca (1)' }).click();
  await page.getByRole('option', { name: 'Zandstee (1)' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Nieuw 2' }).click();
  await expect(page.getByText("'s-Graventest")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect(page.getByText('2 scholen erbij')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Hele import ongedaan maken' }).click();
  await expect(page.getByText('De import is ongedaan gemaakt.')).toBeVisible();
  await page.getByRole('link', { name: 'Naar de scholen' }).click();
  await page.getByRole('searchbox', { name: /Zoek op naam/ }).fill('Zonnewiel');
  await expect(page.getByText('Niets gevonden')).toBeVisible();
});

test('changes nothing on the second import, and leaves what was typed by hand', async ({ demoPage: page }) => {
  await page.getByRole('link', { name: 'Scholen & bedrijven' }).click();
  await openPreview(page, register(ZONNEWIEL, CEDER));
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await page.getByRole('link', { name: 'Naar de scholen' }).click();

  await page.getByRole('searchbox', { name: /Zoek op naam/ }).fill('zonnewiel testdorp');
  await page.getByRole('row', { name: /Zonnewiel/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Wijzigen' }).click();
  await page.getByRole('textbox', { name: 'Telefoon' }).fill('040-1234567');
  await page.getByRole('textbox', { name: 'Postcode' }).fill('12');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Dit is geen postcode.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Postcode' }).fill('9571aa');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Zonnewiel/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Terug naar de lijst' }).click();

  await openPreview(page, register(ZONNEWIEL, CEDER));
  await expect(page.getByRole('tab', { name: 'Nieuw 0' })).toBeVisible();
  await page.getByRole('tab', { name: 'Gewijzigd 0' }).click();
  await expect(page.getByText('Telefoon: 040-1234567 (blijft staan, met de hand ingevuld)')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Importeren', exact: true })).toBeDisabled();
});

test('proposes a school that was added twice, and merges it by hand', async ({ demoPage: page }) => {
  await page.getByRole('link', { name: 'Scholen & bedrijven' }).click();
  await openPreview(page, register(ZONNEWIEL));
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await page.getByRole('link', { name: 'Naar de scholen' }).click();
  await page.getByRole('link', { name: 'Nieuw', exact: true }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill("basisschool 't zonnewiel");
  await page.getByRole('textbox', { name: 'Postcode' }).fill('9571AA');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('info@zonnewiel.example');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Deze organisatie staat er mogelijk dubbel in.')).toBeVisible();
  await page.getByRole('link', { name: 'Vergelijken en samenvoegen' }).click();
  await expectAccessible(page);
  const pair = page.getByRole('group').filter({ hasText: 'Zonnewiel' });
  await pair.getByRole('button', { name: 'Vergelijken en samenvoegen' }).click();
  await page.getByRole('radio', { name: 'Houd Basisschool ’t Zonnewiel aan' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Samenvoegen', exact: true }).click();
  await expect(page.getByText('Samengevoegd met Basisschool ’t Zonnewiel.')).toBeVisible();
});

test('imports the schools of one town by keyboard alone', async ({ demoPage: page }) => {
  await enter(page, page.getByRole('link', { name: 'Scholen & bedrijven' }));
  await enter(page, page.getByRole('main').getByRole('link', { name: 'Importeren', exact: true }));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    enter(page, page.getByRole('button', { name: 'Kies een bestand' })),
  ]);
  await chooser.setFiles(register(ZONNEWIEL, CEDER, VEENHOEK, BROKEN));
  await enter(page, page.getByRole('button', { name: 'Verder' }));
  await enter(page, page.getByRole('button', { name: 'Vergelijken' }));

  await tabTo(page, page.getByRole('tab', { name: 'Nieuw 3' }));
  await tabTo(page, page.getByRole('tab', { name: 'Met fouten 1' }), 'ArrowRight');
  await expect(page.getByText('‘99X’ is geen vestigingscode.')).toBeVisible();
  await type(page, page.getByRole('combobox', { name: 'Gemeenten van uw regio' }), 'Zandstee');
  await expect(page.getByRole('option', { name: 'Zandstee (1)' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: 'Nieuw 1' })).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Importeren', exact: true }));
  await expect(page.getByText('1 school erbij')).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Hele import ongedaan maken' }));
  await expect(page.getByText('De import is ongedaan gemaakt.')).toBeVisible();
});

/** A list as a workshop keeps it: tools and supplies mixed, and codes where a count should be. */
const STORE_ROOM = {
  name: 'magazijn.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify([
      { uuid: 'mg-1', name: 'Netwerkkabel O’Brien', role: 'M', quantity: -3, location_room: 'Magazijn' },
      { uuid: 'mg-2', name: 'Çelikdraad', role: 'M', quantity: 40, location_room: 'Magazijn' },
      { uuid: 'mg-3', name: "Lijm van 't Hart", role: 'M', quantity: '2 sets' },
      { uuid: 'mg-4', name: '', role: 'M', quantity: { $numberLong: '5' } },
      { uuid: 'gt-1', name: 'Kolomboor', role: 'T', quantity: 1, location_room: 'Magazijn' },
      { uuid: 'gt-2', name: 'Soldeerstation', role: 'T', quantity: 4 },
    ]),
  ),
};

test('imports a mixed list: supplies with their odd amounts, then the tools as assets', async ({ demoPage: page }) => {
  await page.getByRole('link', { name: 'Inventaris' }).click();
  await page.getByRole('tab', { name: 'Verbruik' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Importeren', exact: true }).click();
  await page.locator('input[type="file"]').setInputFiles(STORE_ROOM);
  await expect(page.getByText('JSON, 6 rijen, 5 kolommen')).toBeVisible();
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByRole('combobox', { name: 'Voorraad' })).toHaveValue('quantity');
  await expect(page.getByRole('combobox', { name: 'T wordt' })).toHaveValue('Overslaan');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vergelijken' }).click();

  await page.getByRole('tab', { name: 'Kijk na 2' }).click();
  await expect(page.getByText('-3 is een code en geen aantal.')).toBeVisible();
  await expect(page.getByText('2 sets is niet als aantal te lezen.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Overgeslagen 2' }).click();
  await expect(page.getByText('Hier staat T. Zulke rijen slaat u over.').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Met fouten 1' }).click();
  await expect(page.getByText('Vul een naam in.')).toBeVisible();
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect(page.getByText('3 rijen erbij')).toBeVisible();
  await expect(page.getByText('Voorraad geboekt van 1 artikel')).toBeVisible();
  await page.getByRole('link', { name: 'Naar de artikelen', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Zoek een artikel' }).fill("o'brien");
  await expect(page.getByText('0 stuks')).toBeVisible();

  await test.step('the tools, by keyboard alone', async () => {
    await enter(page, page.getByRole('link', { name: 'Inventaris' }));
    await enter(page, page.getByRole('main').getByRole('link', { name: 'Importeren', exact: true }));
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      enter(page, page.getByRole('button', { name: 'Kies een bestand' })),
    ]);
    await chooser.setFiles(STORE_ROOM);
    await enter(page, page.getByRole('button', { name: 'Verder' }));
    await enter(page, page.getByRole('button', { name: 'Vergelijken' }));
    await tabTo(page, page.getByRole('tab', { name: 'Nieuw 2' }));
    await tabTo(page, page.getByRole('tab', { name: 'Kijk na 1' }), 'ArrowRight');
    await expect(page.getByText('Het aantal is 4, een apparaat is één stuk.')).toBeVisible();
    await enter(page, page.getByRole('button', { name: 'Importeren', exact: true }));
    await expect(page.getByText('2 apparaten erbij')).toBeVisible();
    await enter(page, page.getByRole('button', { name: 'Hele import ongedaan maken' }));
    await expect(page.getByText('De import is ongedaan gemaakt.')).toBeVisible();
  });
});

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

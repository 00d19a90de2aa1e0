import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';

async function beginEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin leeg' }).click();
  await page.getByRole('textbox', { name: 'Naam van de regio' }).fill('STO Proefland');
  await page.getByLabel('Uw naam').fill('Coördinator');
  await page.getByLabel('Eerste locatie').fill('Techlab Noord');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByRole('button', { name: 'Later, eerst rondkijken' }).click();
}

const toInventory = (page: Page) => page.getByRole('link', { name: 'Inventaris' }).click();
const rows = (page: Page) => page.getByRole('grid').locator('tbody tr[data-index]');

/** Two empty pages; a reader finds the parts by itself. */
const twoPages = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>`;

test('puts the first machines in: a model made on the way, one more of the same, and a label that is taken', async ({
  emptyPage: page,
}) => {
  await beginEmpty(page);
  await toInventory(page);
  await expect(page.getByText('Er staan nog geen apparaten in.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Eerste apparaat toevoegen' }).click();

  await page.getByRole('combobox', { name: 'Model' }).fill('Prusa MK4');
  await page.getByRole('option', { name: /Nieuw model/ }).click();
  const model = page.getByRole('dialog', { name: 'Model toevoegen' });
  await expect(model.getByLabel('Naam')).toHaveValue('Prusa MK4');
  await model.getByLabel('Categorie').fill('3D-printen');
  await model.getByRole('button', { name: 'Opslaan' }).click();

  const form = page.getByRole('dialog', { name: 'Apparaat toevoegen' });
  await form.getByLabel('Labelcode').fill('A-0001');
  await expect(form.getByRole('combobox', { name: 'Staat nu in' })).toHaveValue('Techlab Noord');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Opslaan en nog een' }).click();
  await expect(form.getByLabel('Labelcode')).toHaveValue('A-0002');
  await form.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(rows(page)).toHaveCount(2);

  await page.getByRole('button', { name: 'Apparaat toevoegen' }).click();
  // At once, while the form of the last one still fades out: a fresh form all the same.
  await page.getByRole('combobox', { name: 'Model' }).click();
  await page.getByRole('option', { name: 'Prusa MK4', exact: true }).click();
  await form.getByLabel('Labelcode').fill('a-0002');
  await form.getByLabel('Notitie').fill('met extra nozzle');
  await form.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(form.getByText('Labelcode a-0002 zit al op Prusa MK4 A-0002.')).toBeVisible();
  await expect(form.getByLabel('Notitie')).toHaveValue('met extra nozzle');
  await form.getByLabel('Labelcode').fill('A-0003');
  await form.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(rows(page)).toHaveCount(3);

  await test.step('asks a field of the region, and finds the machine by it', async () => {
    await page.getByRole('link', { name: 'Instellingen' }).click();
    await page.getByRole('link', { name: 'Eigen velden beheren' }).click();
    await page.getByRole('button', { name: 'Veld toevoegen' }).click();
    const defining = page.getByRole('dialog', { name: 'Veld toevoegen' });
    await defining.getByLabel('Naam').fill('Serienummer');
    await defining.getByRole('button', { name: 'Opslaan' }).press('Enter');
    await expect(defining.getByText('Serienummer is al een vaste kolom van Techlab.')).toBeVisible();
    await defining.getByLabel('Naam').fill('Geluid');
    await defining.getByRole('combobox', { name: 'Soort' }).click();
    await page.getByRole('option', { name: 'Getal' }).click();
    await defining.getByLabel('Eenheid').fill('dB');
    await expectAccessible(page);
    await defining.getByRole('button', { name: 'Opslaan' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Geluid (dB)' })).toBeVisible();

    await toInventory(page);
    await rows(page).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    const editing = page.getByRole('dialog', { name: /wijzigen$/ });
    await editing.getByLabel('Geluid (dB)').fill('best hard');
    await editing.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(editing.getByText('Geluid: ‘best hard’ is geen getal. Schrijf bijvoorbeeld 2,5.')).toBeVisible();
    await expectAccessible(page);
    await editing.getByLabel('Geluid (dB)').fill('71,25');
    await editing.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(page.getByText('71,25 dB')).toBeVisible();
    await page.getByRole('link', { name: 'Terug naar de inventaris' }).click();
    await expect(rows(page)).toHaveCount(3);
    await page.keyboard.press('/');
    await page.keyboard.type('71,25');
    await expect(rows(page)).toHaveCount(1);

    await page.getByRole('button', { name: 'Alles tonen' }).click();
    await page.getByRole('button', { name: 'Eigen velden' }).press('Enter');
    const menu = page.getByRole('dialog', { name: 'Eigen velden' });
    await menu.getByRole('button', { name: 'Kolom Geluid' }).press('Enter');
    await menu.getByRole('button', { name: 'Geluid (dB)' }).press('Enter');
    await menu.getByRole('textbox', { name: 'Vanaf' }).fill('70,5');
    await expect(rows(page)).toHaveCount(1);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('gridcell', { name: '71,25 dB' })).toBeVisible();
    await page.getByRole('button', { name: 'Alles tonen' }).click();
    await page.getByRole('grid').getByRole('button', { name: 'Geluid (dB)' }).press('Enter');
    await expect(rows(page).first()).toContainText('71,25 dB');
    await rows(page).first().focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.getByRole('region', { name: 'Gekozen apparaten' }).getByRole('button', { name: 'Wijzigen' }).click();
    const many = page.getByRole('dialog', { name: '3 apparaten wijzigen' });
    await many.getByLabel('Geluid (dB)', { exact: true }).fill('60');
    await many.getByRole('button', { name: '3 apparaten wijzigen' }).press('Enter');
    await expect(rows(page).filter({ hasText: '60 dB' })).toHaveCount(3);
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().press('Enter');
    await expect(rows(page).filter({ hasText: '60 dB' })).toHaveCount(0);
  });
});

test('finds, chooses and moves a dozen machines by keyboard alone, and takes it back', async ({ demoPage: page }) => {
  await toInventory(page);
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('printer');
  await expect(page).toHaveURL(/q%3Dprinter/);
  await expect(rows(page).filter({ hasNotText: /printer/i })).toHaveCount(0);
  await rows(page).first().focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('region', { name: 'Gekozen apparaten' });
  await expect(bar.getByText('3 gekozen')).toBeVisible();
  await expectAccessible(page);
  const total = await page.getByText(/^\d+ apparaten$/).textContent();

  await bar.getByRole('button', { name: 'Wijzigen' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '3 apparaten wijzigen' });
  await dialog.getByLabel('Plek', { exact: true }).fill('kast 99');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '3 apparaten wijzigen' }).press('Enter');
  await expect(rows(page).filter({ hasText: 'kast 99' })).toHaveCount(3);
  await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
  await expect(rows(page).filter({ hasText: 'kast 99' })).toHaveCount(0);
  await expect(page.getByText(total ?? '')).toBeVisible();
});

test('reports a defect and mends it, and keeps a photo but no HEIC', async ({ demoPage: page }) => {
  await toInventory(page);
  await page.getByRole('button', { name: 'Status' }).first().click();
  await page.getByRole('checkbox', { name: /Beschikbaar/ }).check();
  await page.keyboard.press('Escape');
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Storing melden' }).click();
  const dialog = page.getByRole('dialog', { name: /^Storing melden/ });
  await dialog.getByLabel('Wat is er aan de hand?').fill('Bed wordt niet warm');
  await dialog.getByRole('button', { name: 'Verder' }).click();
  await dialog.getByRole('button', { name: 'Storing melden' }).click();
  await expect(dialog.getByText('Kies of het nog gebruikt kan worden.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Nee, niet gebruiken' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Storing melden' }).click();
  await expect(dialog.getByText(/De storing is gemeld\. /)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Sluiten' }).last().click();
  await expect(page.getByText(/Buiten gebruik sinds .*: Bed wordt niet warm/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Storing verholpen', exact: true }).click();
  const solving = page.getByRole('dialog', { name: /^Storing verholpen/ });
  await solving.getByLabel('Wat is er gedaan?').fill('Verwarming vervangen');
  await solving.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Heel, vrij en klaar voor gebruik.')).toBeVisible();

  const picker = page.locator('input[type=file]');
  await picker.setInputFiles({
    name: 'IMG_1.HEIC',
    mimeType: 'image/heic',
    buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'HEIC' })).toBeVisible();
  await picker.setInputFiles({ name: 'printer.png', mimeType: 'image/png', buffer: await page.screenshot() });
  await expect(page.getByRole('img', { name: /^Foto van/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('img', { name: /^Foto van/ })).toBeVisible();

  await test.step('attaches an instruction card for all pieces of the model, but no letter that calls itself a PDF', async () => {
    await page.getByRole('button', { name: 'Document toevoegen' }).click();
    const adding = page.getByRole('dialog', { name: /^Document bij/ });
    const file = adding.locator('input[type=file]');
    await file.setInputFiles({ name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Beste ouders') });
    await expect(adding.getByText('brief.pdf is geen PDF of foto')).toBeVisible();
    await adding.getByLabel('Naam').fill('Veilig printen');
    await adding.getByRole('button', { name: 'Opslaan' }).click();
    await expect(adding.getByText('brief.pdf is geen PDF of foto')).toBeVisible();
    await expect(adding.getByLabel('Naam')).toHaveValue('Veilig printen');
    await expectAccessible(page);
    await file.setInputFiles({ name: 'kaart.pdf', mimeType: 'application/pdf', buffer: Buffer.from(twoPages) });
    await expect(adding.getByLabel('Naam')).toHaveValue('Veilig printen');
    await adding.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByText('Veilig printen is toegevoegd.')).toBeVisible();
    await page.getByRole('button', { name: 'Instructiekaart openen: Veilig printen' }).press('Enter');
    const reading = page.getByRole('dialog', { name: 'Veilig printen' });
    await expect(reading.getByRole('img', { name: 'Pagina 1 van 2' })).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(reading.getByRole('img', { name: 'Pagina 2 van 2' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(reading).toBeHidden();
    await expectAccessible(page);
  });
});

test('fills a kit with a named piece and counted parts; the piece says where it is', async ({ demoPage: page }) => {
  await toInventory(page);
  await page.getByRole('tab', { name: 'Kisten' }).click();
  await page.getByRole('button', { name: 'Kist toevoegen' }).click();
  const form = page.getByRole('dialog', { name: 'Kist toevoegen' });
  await form.getByLabel('Naam').fill('Leskist Bruggen');
  await form.getByRole('button', { name: 'Regel met aantal' }).click();
  await form.getByLabel('Aantal van regel 1').fill('12');
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(form.getByText('Schrijf op wat het is.')).toBeVisible();
  await form.getByLabel('Onderdeel van regel 1').fill('Kniptang');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('heading', { name: 'Leskist Bruggen' })).toBeVisible();
  await expect(page.getByRole('row', { name: /12 Kniptang/ })).toBeVisible();
  await expectAccessible(page);
});

test('two records of one printer become one, and two again on undo', async ({ demoPage: page }) => {
  await toInventory(page);
  await page.getByRole('link', { name: 'Mogelijk dubbel (1)' }).click();
  await expect(page.getByText('Zelfde model en serienummer')).toBeVisible();
  await page.getByRole('button', { name: 'Vergelijken en samenvoegen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Samenvoegen' });
  const kept = dialog.getByRole('radio', { name: 'Houd 3D-printer Kubus 3 aan' });
  await kept.check();
  await dialog.getByRole('button', { name: 'Samenvoegen' }).click();
  await expect(page.getByText('Er zijn geen dubbele apparaten gevonden.')).toBeVisible();

  // The label that is still on the thing leads to the record that is left.
  await goToAddress(page, '/loan/scan');
  await page.getByLabel('Scan of typ een labelcode').fill('A-0004');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: '3D-printer Kubus 3' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).first().click();
  await goToAddress(page, '/inventory/doubles');
  await expect(page.getByText('Zelfde model en serienummer')).toBeVisible();
});

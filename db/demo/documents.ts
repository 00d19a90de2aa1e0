import { addDocumentIn } from '../document/save-document.ts';
import type { Tx } from '../write-door/transaction.ts';
import { cardPdf } from './card-pdf.ts';
import type { DemoAsset } from './inventory.ts';

/** By the beginning of the name of a model. */
const cards: readonly (readonly [string, readonly string[]])[] = [
  [
    'Lasersnijder',
    ['Afzuiging aan.', 'Deksel dicht.', 'Blijf erbij tot het klaar is.', 'Bij vuur: noodstop, deksel dicht houden.'],
  ],
  [
    'Kolomboor',
    [
      'Bril op, haar vast, geen handschoenen.',
      'Werkstuk vastzetten.',
      'Toerental kiezen met de begeleider.',
      'Na gebruik: uit en schoonmaken.',
    ],
  ],
  [
    'Lintzaag',
    [
      'Bril op, mouwen strak.',
      'Zaaggeleider vlak boven het hout.',
      'Gebruik de duwstok.',
      'Wacht tot de zaag stilstaat.',
    ],
  ],
  [
    'Draaibank',
    [
      'Bril op, geen losse kleding.',
      'Sleutel uit de klauwplaat.',
      'Eén persoon aan de machine.',
      'Spanen alleen met de haak weghalen.',
    ],
  ],
  [
    '3D-printer Kubus',
    [
      'Bed leeg en schoon.',
      'Raak de spuitkop niet aan: heet.',
      'Kijk naar de eerste laag.',
      'Laat de printer niet alleen.',
    ],
  ],
  ['Soldeerstation', ['Afzuiging aan.', 'Bout in de houder als u niet soldeert.', 'Handen wassen na afloop.']],
];

/** An instruction card for some kinds of machine. It says itself that it is made up: nobody should hang it up. */
export function addDocuments(tx: Tx, assets: readonly DemoAsset[]): void {
  const names = new Map(assets.map(({ modelId, modelName }) => [modelId, modelName]));
  for (const [subjectId, name] of names) {
    const steps = cards.find(([beginning]) => name.startsWith(beginning))?.[1];
    if (!steps) continue;
    const lines = steps.map((step, at) => `${at + 1}. ${step}`);
    const title = `Instructiekaart ${name}`;
    const bytes = cardPdf(
      title,
      lines,
      'Voorbeeld uit de demoregio, met verzonnen tekst. Geen werkinstructie voor een echte machine.',
    );
    const added = addDocumentIn(tx, tx.newId(), {
      of: 'model',
      subjectId,
      kind: 'instruction_card',
      title,
      fileName: `${title}.pdf`,
      bytes,
    });
    if (!added.ok) throw new Error(`the demo card of ${name} is refused: ${added.refusal.code}`);
  }
}

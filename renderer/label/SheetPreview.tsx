import { useTranslation } from 'react-i18next';
import type { Label } from '#domain/label/label-content.ts';
import type { LabelCodes } from '#domain/label/label-layout.ts';
import { type LabelPlace, type LabelSheet, labelsPerPage, placeLabels } from '#domain/label/label-sheet.ts';
import { drawLabel, type LabelDrawing } from './label-drawing.ts';
import classes from './SheetPreview.module.css';

interface SheetPreviewProps {
  readonly labels: readonly Label[];
  readonly sheet: LabelSheet;
  readonly codes: LabelCodes;
  readonly startAt: number;
  readonly onStart: (startAt: number) => void;
}

/** The first page as it will come out; a click on a label says that the labels before it are used up. */
export function SheetPreview({ labels, sheet, codes, startAt, onStart }: SheetPreviewProps) {
  const { t } = useTranslation();
  const places = placeLabels(sheet, labels.length, startAt);
  const cells = placeLabels(sheet, labelsPerPage(sheet), 1);
  return (
    <svg
      className={classes.page}
      data-kind={sheet.kind}
      style={{ aspectRatio: sheet.pageWidth / sheet.pageHeight }}
      viewBox={`0 0 ${sheet.pageWidth} ${sheet.pageHeight}`}
      role="img"
      aria-label={t('label:previewOf', { count: labels.length })}
    >
      {cells.map((cell, index) => (
        // The number field does the same for the keyboard.
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <rect
          key={`${cell.x} ${cell.y}`}
          className={classes.cell}
          x={cell.x}
          y={cell.y}
          width={sheet.labelWidth}
          height={sheet.labelHeight}
          data-used={index + 1 < startAt || undefined}
          onClick={() => onStart(index + 1)}
        />
      ))}
      {labels.map((label, index) => {
        const place = places[index];
        if (!place || place.page > 0) return null;
        return <LabelPicture key={label.id} drawing={drawLabel(label, sheet, codes)} place={place} />;
      })}
    </svg>
  );
}

function LabelPicture({ drawing, place }: { readonly drawing: LabelDrawing; readonly place: LabelPlace }) {
  const { label, codes, text } = drawing;
  const size = Math.min(5.6, text.height * 0.3);
  return (
    <g transform={`translate(${place.x} ${place.y})`} className={classes.label}>
      {codes.map(({ shape, box }) => (
        <svg
          key={`${shape.width} ${shape.height}`}
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
          viewBox={`0 0 ${shape.width} ${shape.height}`}
          preserveAspectRatio="none"
          aria-hidden
        >
          <path d={shape.path} fillRule="evenodd" />
        </svg>
      ))}
      <svg x={text.x} y={text.y} width={text.width} height={text.height} aria-hidden>
        <text y={size * 0.85} fontSize={size} fontWeight={700}>
          {label.tag}
        </text>
        <text y={size * 0.85 + size * 0.8} fontSize={size * 0.62}>
          {label.name}
        </text>
        <text y={size * 0.85 + size * 1.55} fontSize={size * 0.55}>
          {label.line}
        </text>
      </svg>
    </g>
  );
}

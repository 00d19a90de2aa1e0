import { code128, type DrawingContext, qrcode, type RenderOptions } from 'bwip-js/generic';
import { fitsCode128, qrContent } from '#domain/label/label-content.ts';

/** A code as one path of so many modules, to be filled even-odd; the y axis points down. */
export interface CodeShape {
  readonly width: number;
  readonly height: number;
  readonly path: string;
}

export function qrShape(tag: string): CodeShape {
  return qrcode({ bcid: 'qrcode', text: qrContent(tag), scale: 1, eclevel: 'M' } as RenderOptions, collector());
}

/** Null for a tag with letters that the code cannot hold. */
export function barsShape(tag: string): CodeShape | null {
  if (!fitsCode128(tag)) return null;
  return code128(
    { bcid: 'code128', text: tag, scale: 1, height: 10, includetext: false } as RenderOptions,
    collector(),
  );
}

/** Takes what the encoder draws; lines are bars with their middle and width. */
function collector(): DrawingContext<CodeShape> {
  const parts: string[] = [];
  let size = { width: 0, height: 0 };
  return {
    scale: (x, y) => [x, y],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init(width, height) {
      size = { width, height };
    },
    line(x0, y0, _x1, y1, thickness) {
      // The encoder rounds the middle of an odd bar up to a whole module.
      const left = x0 - Math.ceil(thickness / 2);
      const right = left + thickness;
      const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
      parts.push(`M${left} ${top}H${right}V${bottom}H${left}Z`);
    },
    polygon(points) {
      parts.push(`M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`);
    },
    hexagon: () => undefined,
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    end: () => ({ ...size, path: parts.join('') }),
  };
}

/** How large a page is shown, from all of it to three times the width of the window. */
export const zooms = ['page', 'width', 'half-more', 'double', 'triple'] as const;
export type Zoom = (typeof zooms)[number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a canvas of a browser can hold, with room to spare; a poster on a screen with small dots is drawn coarser. */
const MOST_DOTS = 16_000_000;

/** The page as it is shown: its size on the screen, and the dots in which it is drawn. */
export function pageView(page: Size, box: Size, zoom: Zoom, dotsPerPixel: number): { size: Size; scale: number } {
  const toWidth = box.width / page.width;
  const times = {
    page: Math.min(1, box.height / page.height / toWidth),
    width: 1,
    'half-more': 1.5,
    double: 2,
    triple: 3,
  };
  const shown = toWidth * times[zoom];
  const most = Math.sqrt(MOST_DOTS / (page.width * page.height));
  return {
    size: { width: Math.round(page.width * shown), height: Math.round(page.height * shown) },
    scale: Math.min(shown * dotsPerPixel, most),
  };
}

/** The next zoom in or out; at the end it stays. */
export function zoomed(zoom: Zoom, by: 1 | -1): Zoom {
  return zooms[zooms.indexOf(zoom) + by] ?? zoom;
}

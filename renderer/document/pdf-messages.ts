import type { Size, Zoom } from '#domain/document/page-view.ts';

/** What is asked of the worker after the file itself. */
export interface PdfOrder {
  /** From 0. */
  readonly page: number;
  readonly box: Size;
  readonly zoom: Zoom;
  readonly dotsPerPixel: number;
}

/** A page as a picture, with what stands in it for who cannot see it. */
export interface DrawnPage {
  readonly kind: 'drawn';
  readonly page: number;
  /** On the screen. */
  readonly size: Size;
  readonly picture: ImageData;
  readonly text: string;
}

/** It has a password, or it is damaged. */
export type PdfProblem = 'locked' | 'broken';

export type PdfAnswer =
  | { readonly kind: 'opened'; readonly pages: number }
  | { readonly kind: 'failed'; readonly problem: PdfProblem }
  | DrawnPage;

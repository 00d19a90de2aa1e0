import { ActionIcon, Alert, Button, Group, Loader, Text, VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import {
  IconArrowAutofitHeight,
  IconChevronLeft,
  IconChevronRight,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Zoom, zoomed, zooms } from '#domain/document/page-view.ts';
import classes from './PdfViewer.module.css';
import type { DrawnPage } from './pdf-messages.ts';
import { usePdf } from './use-pdf.ts';

interface PdfViewerProps {
  readonly bytes: Uint8Array;
  readonly title: string;
  /** What else can be done with it. */
  readonly acts: ReactNode;
}

/** Reads a PDF page by page: by the buttons, or by Page Up and Down, Home and End, and + and −. */
export function PdfViewer({ bytes, title, acts }: PdfViewerProps) {
  const { t } = useTranslation();
  const { ref, width, height } = useElementSize();
  const [page, setPage] = useState(0);
  const [zoom, setZoom] = useState<Zoom>('width');
  const wanted = useMemo(
    () =>
      width > 0 ? { page, zoom, box: { width, height }, dotsPerPixel: Math.min(window.devicePixelRatio, 2) } : null,
    [page, zoom, width, height],
  );
  const { pages, drawn, problem } = usePdf(bytes, wanted);
  const turnTo = (next: number) => setPage(Math.max(0, Math.min(pages - 1, next)));
  const onKeyDown = (event: KeyboardEvent) => {
    const turns: Readonly<Record<string, number>> = {
      PageUp: page - 1,
      PageDown: page + 1,
      Home: 0,
      End: pages - 1,
    };
    const next = turns[event.key];
    if (next !== undefined) turnTo(next);
    else if (event.key === '+' || event.key === '=') setZoom(zoomed(zoom, 1));
    else if (event.key === '-') setZoom(zoomed(zoom, -1));
    else if (event.key === '0') setZoom('page');
    else return;
    event.preventDefault();
  };
  if (problem) {
    return (
      <>
        <Alert color="orange" mb="md">
          {t(`document:problem.${problem}`)}
        </Alert>
        <Group justify="flex-end">{acts}</Group>
      </>
    );
  }
  return (
    <>
      <Group justify="space-between" gap="xs" mb="xs">
        <Group gap={4}>
          <Step label={t('document:page.previous')} isStuck={page === 0} onPress={() => turnTo(page - 1)}>
            <IconChevronLeft size={20} />
          </Step>
          <Text size="sm" role="status" miw="7rem" ta="center">
            {pages > 0 && t('document:page.at', { page: page + 1, pages })}
          </Text>
          <Step label={t('document:page.next')} isStuck={page >= pages - 1} onPress={() => turnTo(page + 1)}>
            <IconChevronRight size={20} />
          </Step>
        </Group>
        <Group gap={4}>
          <Step
            label={t('document:page.smaller')}
            isStuck={zoom === zooms[0]}
            onPress={() => setZoom(zoomed(zoom, -1))}
          >
            <IconZoomOut size={20} />
          </Step>
          <Step
            label={t('document:page.larger')}
            isStuck={zoom === zooms.at(-1)}
            onPress={() => setZoom(zoomed(zoom, 1))}
          >
            <IconZoomIn size={20} />
          </Step>
          <Button
            variant={zoom === 'page' ? 'light' : 'subtle'}
            color={zoom === 'page' ? undefined : 'gray'}
            size="sm"
            aria-pressed={zoom === 'page'}
            leftSection={<IconArrowAutofitHeight size={18} />}
            onClick={() => setZoom(zoom === 'page' ? 'width' : 'page')}
          >
            {t('document:page.whole')}
          </Button>
          {acts}
        </Group>
      </Group>
      <section
        className={classes.window}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
        tabIndex={0}
        data-autofocus
        aria-label={title}
        aria-keyshortcuts="PageUp PageDown Home End + - 0"
        onKeyDown={onKeyDown}
      >
        <div ref={ref} className={classes.measure} />
        {drawn ? <PagePicture drawn={drawn} pages={pages} /> : <Loader className={classes.loader} />}
      </section>
    </>
  );
}

function PagePicture({ drawn, pages }: { readonly drawn: DrawnPage; readonly pages: number }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { picture, size, page, text } = drawn;
  useEffect(() => {
    if (!canvas.current) return;
    canvas.current.width = picture.width;
    canvas.current.height = picture.height;
    canvas.current.getContext('2d')?.putImageData(picture, 0, 0);
    // A page begins at its top.
    canvas.current.parentElement?.scrollTo({ top: 0 });
  }, [picture]);
  return (
    <>
      <canvas
        ref={canvas}
        role="img"
        className={classes.page}
        style={{ width: size.width, height: size.height }}
        aria-label={t('document:page.at', { page: page + 1, pages })}
      />
      <VisuallyHidden>{text.trim() || t('document:page.noText')}</VisuallyHidden>
    </>
  );
}

interface StepProps {
  readonly label: string;
  readonly isStuck: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Stays for the keyboard at the first and last page: a button that is switched off would drop the focus. */
function Step({ label, isStuck, onPress, children }: StepProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      className={classes.step}
      aria-label={label}
      title={label}
      aria-disabled={isStuck}
      data-disabled={isStuck || undefined}
      onClick={() => {
        if (!isStuck) onPress();
      }}
    >
      {children}
    </ActionIcon>
  );
}

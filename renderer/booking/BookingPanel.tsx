import { CloseButton, Drawer } from '@mantine/core';
import { useMediaQuery, useWindowEvent } from '@mantine/hooks';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import classes from './BookingPanel.module.css';
import { CloseQuestion } from './CloseQuestion.tsx';
import { type DrawerPage, DrawerPageContent } from './DrawerPageContent.tsx';
import { type DrawerRequest, onDrawerRequest } from './drawer-request.ts';
import { currentDraft, dropCurrent, setCurrentAside } from './form/kept-drafts.ts';

const NARROW = '(max-width: 64em)';

/** The drawer around form and view. `first` is what made it load. Nothing typed is lost by closing or by asking for another booking. */
export function BookingPanel({ first }: { readonly first: DrawerRequest | 'resume' }) {
  const { t } = useTranslation();
  const [page, setPage] = useState<DrawerPage | null>(() => (first === 'resume' ? resumed() : toPage(first)));
  const [isAsking, setAsking] = useState(false);
  const dirty = useRef(false);
  const isNarrow = useMediaQuery(NARROW, window.matchMedia(NARROW).matches);
  const noteDirty = useCallback((isDirty: boolean) => {
    if (dirty.current && !isDirty) dropCurrent();
    dirty.current = isDirty;
  }, []);
  const show = useCallback((next: DrawerPage | null) => {
    dirty.current = false;
    setAsking(false);
    setPage(next);
  }, []);

  useEffect(
    () =>
      onDrawerRequest((request) => {
        if (dirty.current) setCurrentAside();
        show(toPage(request));
      }),
    [show],
  );

  const close = () => (dirty.current ? setAsking(true) : show(null));
  const closeOnEscape = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    const isElsewhere = !event.currentTarget.contains(target);
    const isList = target.dataset['mantineStopPropagation'] === 'true';
    if (event.key === 'Escape' && !isElsewhere && !isList) close();
  };
  // A button that opened a dialog may be gone when that closes: then the focus is nowhere, and so is the key.
  useWindowEvent('keydown', ({ key, target }) => {
    if (key === 'Escape' && target === document.body && page !== null && !isAsking) close();
  });
  const title = page ? t(titleOf(page)) : '';
  return (
    <>
      <Drawer.Root
        opened={page !== null}
        onClose={close}
        position="right"
        size={isNarrow ? '100%' : 780}
        // Mantine listens on the window, also for dialogs and lists inside; here only what is really in the drawer counts.
        closeOnEscape={false}
        closeOnClickOutside={page?.kind === 'view'}
        classNames={{ content: classes.content, header: classes.header, title: classes.title }}
      >
        <Drawer.Overlay backgroundOpacity={0.25} />
        <Drawer.Content>
          <div className={classes.frame} role="document" onKeyDown={closeOnEscape}>
            <Drawer.Header>
              <Drawer.Title>{title}</Drawer.Title>
              <CloseButton onClick={close} aria-label={t('booking:action.close')} size="lg" />
            </Drawer.Header>
            {page && <DrawerPageContent page={page} onShow={show} onDirty={noteDirty} onClose={close} />}
          </div>
        </Drawer.Content>
      </Drawer.Root>
      <CloseQuestion
        opened={isAsking}
        onStay={() => setAsking(false)}
        onKeep={() => {
          setCurrentAside();
          show(null);
        }}
        onDrop={() => {
          dropCurrent();
          show(null);
        }}
      />
    </>
  );
}

function toPage(request: DrawerRequest): DrawerPage {
  if (request.kind === 'existing') return { kind: 'view', id: request.id };
  return { kind: 'new', id: newId(), prefill: request.prefill };
}

function resumed(): DrawerPage | null {
  const start = currentDraft();
  return start && { kind: 'form', start };
}

function titleOf(page: DrawerPage): string {
  if (page.kind === 'view') return 'booking:title.view';
  return page.kind === 'new' || page.start.sequence === null ? 'booking:title.new' : 'booking:title.edit';
}

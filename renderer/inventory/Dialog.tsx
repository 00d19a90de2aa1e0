import { Modal, type ModalRootProps } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { Fragment, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpeningCount } from '../shell/use-opening-count.ts';
import classes from './Dialog.module.css';

interface DialogProps extends Omit<ModalRootProps, 'title'> {
  readonly title: ReactNode;
}

/** A dialog with a named close button. Its head is no `<header>`: a page has one banner. A click beside it does not
 * throw away what was typed. */
export function Dialog({ title, children, ...root }: DialogProps) {
  const { t } = useTranslation();
  const opening = useOpeningCount(root.opened);
  const content = useRef<HTMLDivElement>(null);
  // Of two dialogs over each other Escape closes the upper one: the kit's own way closes both, with what was typed below.
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      root.opened &&
      root.closeOnEscape !== false &&
      event.key === 'Escape' &&
      !event.isComposing &&
      isTop(content.current, event.target)
    ) {
      root.onClose();
    }
  };
  useWindowEvent('keydown', onKeyDown, { capture: true });
  return (
    <Modal.Root closeOnClickOutside={false} {...root} closeOnEscape={false}>
      <Modal.Overlay />
      <Modal.Content ref={content}>
        <div className={classes.head}>
          <Modal.Title fw={600}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('inventory:action.close')} />
        </div>
        <Modal.Body>
          <Fragment key={opening}>{children}</Fragment>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** An open list of choices keeps its Escape; without a focus the dialog that came last has it. */
function isTop(dialog: Element | null, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.getAttribute('data-mantine-stop-propagation') === 'true') return false;
  const asked = target.closest('[role="dialog"]') ?? [...document.querySelectorAll('[role="dialog"]')].at(-1);
  return asked === dialog;
}

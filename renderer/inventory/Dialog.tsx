import { Modal, type ModalRootProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Dialog.module.css';

interface DialogProps extends Omit<ModalRootProps, 'title'> {
  readonly title: ReactNode;
}

/** A dialog with a named close button. Its head is no `<header>`: a page has one banner. A click beside it does not
 * throw away what was typed. */
export function Dialog({ title, children, ...root }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root closeOnClickOutside={false} {...root}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title fw={600}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('inventory:action.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

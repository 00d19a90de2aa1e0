import { Modal, type ModalRootProps } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
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
  return (
    <Modal.Root closeOnClickOutside={false} {...root}>
      <Modal.Overlay />
      <Modal.Content>
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

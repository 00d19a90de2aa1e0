import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A modal whose close button has a name; a click beside it does not throw away what was typed. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation();
  return (
    <Modal closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('inventory:action.close') }} {...props} />
  );
}

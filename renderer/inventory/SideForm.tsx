import { Drawer, type DrawerRootProps } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpeningCount } from '../shell/use-opening-count.ts';
import classes from './Dialog.module.css';

interface SideFormProps extends Omit<DrawerRootProps, 'title'> {
  readonly title: ReactNode;
}

/** A long form beside what it is about; a click beside it does not throw away what was typed. */
export function SideForm({ title, children, ...root }: SideFormProps) {
  const { t } = useTranslation();
  const opening = useOpeningCount(root.opened);
  return (
    <Drawer.Root position="right" closeOnClickOutside={false} {...root}>
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={classes.head}>
          <Drawer.Title fz="xl" fw={650}>
            {title}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t('inventory:action.close')} />
        </div>
        <Drawer.Body pb={0}>
          <Fragment key={opening}>{children}</Fragment>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

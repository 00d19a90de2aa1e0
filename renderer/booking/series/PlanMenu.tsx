import { ActionIcon, Menu } from '@mantine/core';
import { IconCalendarRepeat, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { requestPlanCopy } from './plan-copy-request.ts';

/** What is done once a year, out of the way of what is done every hour. */
export function PlanMenu() {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('series:plan.more')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCalendarRepeat size={16} aria-hidden />} onClick={requestPlanCopy}>
          {t('series:plan.act')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Alert, Anchor, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export interface Problem {
  readonly field: string;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly problems: readonly Problem[];
  readonly onGo: (field: string) => void;
}

/** After a try to save: everything that stands in the way, each leading to its field. */
export function ErrorSummary({ problems, onGo }: ErrorSummaryProps) {
  const { t } = useTranslation();
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertCircle />}
      title={t('booking:summary.title', { count: problems.length })}
    >
      <List size="sm" spacing={4}>
        {problems.map(({ field, text }) => (
          <List.Item key={`${field} ${text}`}>
            <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onGo(field)}>
              {text}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

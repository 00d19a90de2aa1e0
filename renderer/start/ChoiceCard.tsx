import { Card, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Welcome.module.css';

interface ChoiceCardProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

export function ChoiceCard({ icon, title, text, children }: ChoiceCardProps) {
  return (
    <Card withBorder padding="lg" radius="md" className={classes.card}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text className={classes.grow}>{text}</Text>
      {children}
    </Card>
  );
}

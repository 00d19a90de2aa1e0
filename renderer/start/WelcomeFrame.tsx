import { Box, Container, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { AppearanceButton } from '../shell/AppearanceButton.tsx';
import { LanguageButton } from '../shell/LanguageButton.tsx';
import classes from './Welcome.module.css';

interface WelcomeFrameProps {
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
}

/** The page before there is anything to navigate in. */
export function WelcomeFrame({ title, intro, children }: WelcomeFrameProps) {
  useDocumentTitle(`${title} · Techlab`);
  return (
    <Box component="main" className={classes.page}>
      <Group justify="space-between">
        <Text fw={700} size="xl" className={classes.brand}>
          Techlab
        </Text>
        <Group gap="xs">
          <LanguageButton />
          <AppearanceButton />
        </Group>
      </Group>
      <Container size="md" py={{ base: 'lg', md: 48 }}>
        <Title order={1} mb="xs">
          {title}
        </Title>
        <Text size="lg" mb="xl" maw="42rem">
          {intro}
        </Text>
        {children}
      </Container>
    </Box>
  );
}

import { Button, Group, SimpleGrid } from '@mantine/core';
import { IconBox, IconBuildingCommunity, IconCalendarPlus, IconDoor } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ChoiceCard } from './ChoiceCard.tsx';
import { WelcomeFrame } from './WelcomeFrame.tsx';

const steps = [
  { name: 'rooms', path: '/location', icon: IconDoor },
  { name: 'schools', path: '/organisation/import', icon: IconBuildingCommunity },
  { name: 'assets', path: '/inventory', icon: IconBox },
  { name: 'booking', path: '/planbord', icon: IconCalendarPlus },
] as const;

interface FirstStepsProps {
  readonly regionName: string;
  readonly onDone: () => void;
}

/** What to put in first, in the order that works. */
export function FirstSteps({ regionName, onDone }: FirstStepsProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const go = (path: string) => {
    navigate(path);
    onDone();
  };
  return (
    <WelcomeFrame title={t('start:steps.title', { regionName })} intro={t('start:steps.intro')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {steps.map(({ name, path, icon: Icon }, index) => (
          <ChoiceCard
            key={name}
            icon={<Icon size={28} stroke={1.5} />}
            title={`${index + 1}. ${t(`start:steps.${name}.title`)}`}
            text={t(`start:steps.${name}.text`)}
          >
            <Button variant={index === 0 ? 'filled' : 'default'} onClick={() => go(path)}>
              {t(`start:steps.${name}.do`)}
            </Button>
          </ChoiceCard>
        ))}
      </SimpleGrid>
      <Group mt="lg">
        <Button variant="subtle" onClick={() => go('/')}>
          {t('start:steps.later')}
        </Button>
      </Group>
    </WelcomeFrame>
  );
}

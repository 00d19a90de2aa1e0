import { Group, Input, type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { desktop } from '../desktop.ts';
import { chooseLanguage, type Language } from '../i18n.ts';
import { Section } from './Section.tsx';

const schemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

/** Kept on this device: colleagues on other computers choose their own. */
export function AppearanceSection() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title={t('setting:appearance.title')}>
      <Group gap="xl" align="flex-start">
        <Input.Wrapper label={t('setting:appearance.language')} labelElement="div">
          <div>
            <SegmentedControl
              aria-label={t('setting:appearance.language')}
              value={i18n.language}
              onChange={(value) => {
                void chooseLanguage(value as Language);
                desktop.setLanguage(value);
              }}
              data={[
                { value: 'nl', label: 'Nederlands' },
                { value: 'en', label: 'English' },
              ]}
            />
          </div>
        </Input.Wrapper>
        <Input.Wrapper label={t('setting:appearance.scheme')} labelElement="div">
          <div>
            <SegmentedControl
              aria-label={t('setting:appearance.scheme')}
              value={colorScheme}
              onChange={(value) => setColorScheme(value as MantineColorScheme)}
              data={schemes.map((value) => ({ value, label: t(`setting:appearance.${value}`) }))}
            />
          </div>
        </Input.Wrapper>
      </Group>
    </Section>
  );
}

import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const SEPARATORS = {
  nl: { decimalSeparator: ',', thousandSeparator: '.' },
  en: { decimalSeparator: '.', thousandSeparator: ',' },
} as const;

/** A number that may have decimals, written as the language of the window writes it. A full stop that is typed is a decimal
 * sign in either: so says the numeric pad. */
export function DecimalInput(props: NumberInputProps) {
  const { i18n } = useTranslation();
  return <NumberInput decimalScale={3} hideControls {...SEPARATORS[i18n.language === 'en' ? 'en' : 'nl']} {...props} />;
}

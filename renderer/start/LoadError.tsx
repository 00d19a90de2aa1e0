import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { errorText } from '../refusal-text.ts';

/** In the place of what could not be shown. */
export function LoadError({ error }: { readonly error: unknown }) {
  return (
    <Alert color="red" icon={<IconAlertTriangle />}>
      {errorText(error)}
    </Alert>
  );
}

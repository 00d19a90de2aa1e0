import { Alert, Button, Card, Grid, Group, NumberInput, Select, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconFileDownload, IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LabelCodes, labelCodes } from '#domain/label/label-layout.ts';
import { type LabelSheetId, labelSheet, labelSheetIds, labelsPerPage } from '#domain/label/label-sheet.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { desktop } from '../desktop.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { chooseLabels, chosenLabels, printedLabels, rememberPrinted } from './chosen-labels.ts';
import { LabelPicker } from './LabelPicker.tsx';
import { drawLabel } from './label-drawing.ts';
import { PrintedList } from './PrintedList.tsx';
import { SheetPreview } from './SheetPreview.tsx';
import { useLabels } from './use-labels.ts';

/** Labels for what was chosen: which sheet, which codes, where the sheet begins; and the PDF. */
export function LabelScreen() {
  const { t } = useTranslation();
  const { labels: all, error } = useLabels();
  const [ids, setIds] = useState(chosenLabels);
  const [sheetId, setSheetId] = useState<LabelSheetId>('a4-3x8');
  const [codes, setCodes] = useState<LabelCodes>('both');
  const [startAt, setStartAt] = useState(1);
  const [printed, setPrinted] = useState(printedLabels);
  const [isMaking, setMaking] = useState(false);
  const sheet = labelSheet(sheetId);
  const perPage = labelsPerPage(sheet);
  const first = Math.min(startAt, perPage);
  const chosen = ids.flatMap((id) => all?.find((label) => label.id === id) ?? []);
  const printable = chosen.filter(({ tag }) => tag !== '');
  const without = chosen.length - printable.length;
  const barless = printable.filter((label) => drawLabel(label, sheet, codes).withoutBars).length;
  const change = (next: readonly string[]) => {
    setIds(next);
    chooseLabels(next);
  };
  async function save(): Promise<void> {
    setMaking(true);
    try {
      const { makeLabelPdf } = await import('./make-label-pdf.ts');
      const pdf = await makeLabelPdf({ labels: printable, sheet, codes, startAt: first });
      if (!(await desktop.saveFile(`${t('label:fileName')}-${dateOf(Date.now())}.pdf`, pdf))) return;
      rememberPrinted({ at: Date.now(), ids: printable.map(({ id }) => id), sheet: sheetId, codes });
      setPrinted(printedLabels());
      notifyDone(t('label:made', { count: printable.length }));
    } catch (failure) {
      showRefusal(failure);
    } finally {
      setMaking(false);
    }
  }
  return (
    <Screen
      title={t('label:title')}
      back={<BackLink href="/inventory" label={t('inventory:backToList')} />}
      actions={
        <Button
          leftSection={<IconFileDownload size={16} />}
          disabled={printable.length === 0}
          loading={isMaking}
          onClick={() => void save()}
        >
          {t('label:make', { count: printable.length })}
        </Button>
      }
    >
      {error && <LoadError error={error} />}
      {all && (
        <Grid gap="md">
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Stack gap="md">
              <Card withBorder padding="md">
                <LabelPicker all={all} chosen={chosen} onChange={change} />
              </Card>
              <Card withBorder padding="md">
                <Stack gap="sm">
                  <Select
                    label={t('label:sheet')}
                    data={labelSheetIds.map((value) => ({ value, label: t(`label:sheets.${value}`) }))}
                    allowDeselect={false}
                    value={sheetId}
                    onChange={(value) => value && setSheetId(value)}
                  />
                  <Select
                    label={t('label:codes')}
                    data={labelCodes.map((value) => ({ value, label: t(`label:code.${value}`) }))}
                    allowDeselect={false}
                    value={codes}
                    onChange={(value) => value && setCodes(value)}
                  />
                  {sheet.kind === 'sheet' && (
                    <NumberInput
                      label={t('label:startAt')}
                      description={t('label:startHint')}
                      min={1}
                      max={perPage}
                      clampBehavior="strict"
                      allowDecimal={false}
                      allowNegative={false}
                      value={first}
                      onChange={(value) => setStartAt(typeof value === 'number' ? value : 1)}
                    />
                  )}
                </Stack>
              </Card>
              {printed.length > 0 && (
                <PrintedList
                  printed={printed}
                  onAgain={(again) => {
                    change(again.ids);
                    const known = labelSheetIds.find((id) => id === again.sheet);
                    if (known) setSheetId(known);
                    const kept = labelCodes.find((code) => code === again.codes);
                    if (kept) setCodes(kept);
                  }}
                />
              )}
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 7 }}>
            {chosen.length === 0 ? (
              <EmptyState icon={IconQrcode} text={t('label:empty')} />
            ) : (
              <Stack gap="sm">
                {without > 0 && (
                  <Alert color="red" icon={<IconAlertTriangle />}>
                    {t('label:withoutTag', { count: without })}
                  </Alert>
                )}
                {barless > 0 && (
                  <Alert color="orange" icon={<IconAlertTriangle />}>
                    {t('label:withoutBars', { count: barless })}
                  </Alert>
                )}
                <Group justify="space-between">
                  <Title order={2} size="h4">
                    {t('label:preview')}
                  </Title>
                  <Text size="sm" c="dimmed" role="status">
                    {t(sheet.kind === 'sheet' ? 'label:pages' : 'label:pieces', {
                      count: Math.ceil((printable.length + first - 1) / perPage),
                    })}
                  </Text>
                </Group>
                <SheetPreview
                  labels={printable}
                  sheet={sheet}
                  codes={codes}
                  startAt={sheet.kind === 'sheet' ? first : 1}
                  onStart={setStartAt}
                />
                <Text size="sm" c="dimmed">
                  {t('label:printHint')}
                </Text>
              </Stack>
            )}
          </Grid.Col>
        </Grid>
      )}
    </Screen>
  );
}

import { Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type BoardView, type Zoom, zooms } from './board-address.ts';

interface ViewSwitchProps {
  readonly view: BoardView;
  readonly onChange: (change: Partial<BoardView>) => void;
}

/** A day or a week, with or without its weekend, and how wide an hour is. */
export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap">
      {view.view === 'week' && (
        <SegmentedControl
          size="xs"
          aria-label={t('planbord:weekDays.label')}
          data={[
            { value: '5', label: t('planbord:weekDays.five') },
            { value: '7', label: t('planbord:weekDays.seven') },
          ]}
          value={String(view.weekDays)}
          onChange={(days) => onChange({ weekDays: days === '7' ? 7 : 5 })}
        />
      )}
      {!view.asList && (
        <SegmentedControl
          size="xs"
          aria-label={t('planbord:zoom.label')}
          data={zooms.map((zoom) => ({ value: String(zoom), label: t(`planbord:zoom.${zoom}`) }))}
          value={String(view.zoom)}
          onChange={(zoom) => onChange({ zoom: Number(zoom) as Zoom })}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('planbord:view.label')}
        data={[
          { value: 'day', label: t('planbord:view.day') },
          { value: 'week', label: t('planbord:view.week') },
        ]}
        value={view.view}
        onChange={(chosen) => onChange({ view: chosen as BoardView['view'] })}
      />
    </Group>
  );
}

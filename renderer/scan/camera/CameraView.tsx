import { Alert, Loader, Text } from '@mantine/core';
import { IconCameraOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CameraView.module.css';
import { type CameraProblem, watchCamera } from './watch-camera.ts';

/** The camera of this computer as a scanner, for as long as it is shown. */
export function CameraView({ onCode }: { readonly onCode: (code: string) => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [isOn, setOn] = useState(false);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    if (!video.current) return undefined;
    return watchCamera({
      video: video.current,
      onCode: (code) => latest.current(code),
      onStart: () => setOn(true),
      onProblem: setProblem,
    });
  }, []);
  if (problem) {
    return (
      <Alert color="yellow" icon={<IconCameraOff size={18} />} role="alert">
        {t(`scan:camera.${problem}`)}
      </Alert>
    );
  }
  return (
    <div className={classes.frame}>
      <video ref={video} className={classes.video} muted playsInline aria-label={t('scan:camera.picture')} />
      {isOn ? (
        <>
          <span className={classes.aim} aria-hidden />
          <Text size="sm" className={classes.hint}>
            {t('scan:camera.hint')}
          </Text>
        </>
      ) : (
        <Loader className={classes.loader} aria-label={t('scan:camera.starting')} />
      )}
    </div>
  );
}

import { lookAt, nothingSeen } from '#domain/scan/camera-sight.ts';

/** Why there is no picture: nobody allowed it, there is none, another program has it, or this page may not ask. */
export type CameraProblem = 'refused' | 'none' | 'busy' | 'unsupported';

interface Watch {
  readonly video: HTMLVideoElement;
  readonly onCode: (code: string) => void;
  readonly onStart: () => void;
  readonly onProblem: (problem: CameraProblem) => void;
}

/** Enough to read a label from a hand's length, and quick to read. */
const WIDTH = 1280;
const PAUSE_MS = 120;

/** Shows the camera and reads labels in it until the answer is called. */
export function watchCamera({ video, onCode, onStart, onProblem }: Watch): () => void {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  let stream: MediaStream | null = null;
  let isOver = false;
  let sight = nothingSeen;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    isOver = true;
    clearTimeout(timer);
    worker.terminate();
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
  }
  function fail(problem: CameraProblem): void {
    if (isOver) return;
    stop();
    onProblem(problem);
  }
  /** The next picture leaves when the last one is read: a slow machine reads fewer, and never falls behind. */
  function takeNext(): void {
    timer = setTimeout(() => void take(), PAUSE_MS);
  }
  async function take(): Promise<void> {
    if (isOver) return;
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || document.hidden) return takeNext();
    try {
      const frame = await createImageBitmap(video);
      worker.postMessage(frame, [frame]);
    } catch {
      // Between two pictures, as when the camera is pulled out and back in.
      takeNext();
    }
  }
  worker.onmessage = ({ data: code }: MessageEvent<string | null>) => {
    const seen = lookAt(sight, code, Date.now());
    sight = seen.sight;
    if (isOver) return;
    if (seen.report !== null) onCode(seen.report);
    takeNext();
  };
  worker.onerror = () => fail('unsupported');

  async function start(): Promise<void> {
    if (!navigator.mediaDevices) return fail('unsupported');
    try {
      const wanted = { facingMode: 'environment', width: { ideal: WIDTH } };
      stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
      if (isOver) return stop();
      for (const track of stream.getTracks()) track.onended = () => fail('none');
      video.srcObject = stream;
      await video.play();
      onStart();
      takeNext();
    } catch (error) {
      fail(problemOf(error));
    }
  }
  void start();
  return stop;
}

function problemOf(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return name === 'NotReadableError' ? 'busy' : 'unsupported';
}

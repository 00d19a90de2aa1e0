import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { decodeFrame, setDecoder } from './decode-frame.ts';

/** Reads pictures of the camera beside the window, so that typing never waits for it. One picture in, one answer out. */
setDecoder(wasm);

self.onmessage = async ({ data: frame }: MessageEvent<ImageBitmap>) => {
  self.postMessage(await read(frame));
};

async function read(frame: ImageBitmap): Promise<string | null> {
  const { width, height } = frame;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context?.drawImage(frame, 0, 0);
  frame.close();
  return context ? decodeFrame(context.getImageData(0, 0, width, height)) : null;
}

/** Pictures as text, the way they go between the page and the runner, and as pixels. */

/** How many shades the red, green and blue of a kept picture have. */
const SHADES = 16;
const STEP = 255 / (SHADES - 1);

const surface = (width: number, height: number): OffscreenCanvasRenderingContext2D =>
  new OffscreenCanvas(width, height).getContext('2d', {
    willReadFrequently: true,
  })!;

export async function decode(base64: string): Promise<ImageData> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const context = surface(bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** WebP without loss: what Chromium writes at the highest quality. */
export async function encode(image: ImageData): Promise<string> {
  const context = surface(image.width, image.height);
  context.putImageData(image, 0, 0);
  const blob = await context.canvas.convertToBlob({ type: 'image/webp', quality: 1 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * A picture half as wide and half as high, in few shades: an eighth of the bytes, since the rims of
 * letters are most of them. What moves, goes or changes colour still shows.
 */
export function reduce({ data, width, height }: ImageData): ImageData {
  const half = new ImageData(Math.floor(width / 2), Math.floor(height / 2));
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        const at = (2 * y * width + 2 * x) * 4 + channel;
        const right = at + 4;
        const below = width * 4;
        const sum = data[at]! + data[right]! + data[at + below]! + data[right + below]!;
        half.data[(y * half.width + x) * 4 + channel] = Math.round(sum / 4 / STEP) * STEP;
      }
    }
  }
  return half;
}

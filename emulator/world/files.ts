import { fileURLToPath } from 'node:url';

const beside = (path: string) => fileURLToPath(new URL(`../../testing/${path}`, import.meta.url));

/** A workbook of the demo, by name without ending. */
export const workbook = (name: string): string => beside(`workbooks/${name}.xlsx`);

/** A picture of the demo, by name without ending. */
export const picture = (name: string): string => beside(`pictures/${name}.jpg`);

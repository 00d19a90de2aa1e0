/** Files from outside are hostile: everything is counted before it is used. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 200;
export const MAX_CELL_LENGTH = 10_000;

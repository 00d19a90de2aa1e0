/** The number by which oRPC's JSON marks bytes, over HTTP; its own types end at 7. */
export const BYTES = 20;

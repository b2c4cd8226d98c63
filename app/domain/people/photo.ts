/** The most that a photo may have when it is sent. */
export const photoMaxBytes = 12 * 1024 * 1024;

/** The edges, in picture elements, at which a photo is kept: for beside a name, and for a profile. */
export const photoEdges = { small: 112, large: 384 } as const;

/** What photos are called, whatever was sent. */
export const photoName = "photo.webp";

/** The most that one file may have which a learner hands in, and all that come in one form. */
export const handedInMaxBytes = 25 * 1024 * 1024;
export const handedInTogetherMaxBytes = 4 * handedInMaxBytes;

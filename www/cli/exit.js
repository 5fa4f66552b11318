/** Exit codes of the command line. */
export const kDone = 0;
export const kFound = 1;
export const kUsage = 2;
export const kUnreadable = 3;
export const kInternal = 4;

/** A call that nobody can follow: what is wrong with it, said on stderr with a pointer to --help. */
export class UsageError extends Error {}

/** Input that cannot be read: the message names the file or the place in it. */
export class InputError extends Error {}

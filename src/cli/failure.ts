/** Something that the person at the terminal can mend: printed as it is, without a stack. */
export class Failure extends Error {
  /** 1: the content or the machine does not allow it. 2: the command was not understood, or could not check. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** A command line that cannot be carried out. */
export function usageFailure(message: string): Failure {
  return new Failure(message, 2);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file of that name stands in the way',
  EBUSY: 'it is in use, or a mount point (then name a folder inside it)',
  ENOENT: 'a folder cannot be made there',
  EMFILE: 'too many files are open',
};

/** What the file system refused, as one line that names the path; anything else stays as it is. */
export function explained(error: unknown, path: string): unknown {
  const reason = isSystemError(error) ? REASONS[error.code] : undefined;
  if (!reason || !isSystemError(error)) return error;
  const place = error.path !== undefined && error.path !== path ? ` (at ${error.path})` : '';
  return new Failure(`Cannot write ${path}: ${reason}${place}. What was built before is untouched.`);
}

function isSystemError(error: unknown): error is Error & { readonly code: string; readonly path?: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

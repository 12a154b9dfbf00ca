/**
 * Runs the clean-up once: when the caller has finished, or when the process is told to end, which it then does.
 * @returns what the caller calls in the end
 */
export function onSignals(cleanUp: () => void): () => void {
  const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
  const end = (signal: NodeJS.Signals): void => {
    cleanUp();
    process.exit(128 + signals[signal as keyof typeof signals]);
  };
  for (const signal of Object.keys(signals)) process.once(signal, end);
  return () => {
    for (const signal of Object.keys(signals)) process.off(signal, end);
    cleanUp();
  };
}

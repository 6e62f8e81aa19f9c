const lookEveryMs = 500;

/**
 * Ends this process, as by SIGTERM, when npm has ended before it. npm hands a signal to the shell that runs its script,
 * and many a shell ends of it without telling its own child, which would go on with nobody to stop it.
 */
export function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, lookEveryMs);
  look.unref();
}

/** Loaded before a program: makes it end by an error that nobody catches, once its parent says so. */
process.once('message', () => {
  setImmediate(() => {
    throw new Error('Nobody was there to catch this.');
  });
});

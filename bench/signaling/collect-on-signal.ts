/** Loaded into a server before its own script: has it collect its garbage on a signal, so that its heap can be compared. */
process.on('SIGUSR2', () => {
  if (!globalThis.gc) throw new Error('Garbage cannot be collected: run node with --expose-gc.');
  globalThis.gc();
});

/** Runs in a page before its own scripts. A camera takes that much longer to start, in ms; a microphone alone does not. */
export function slowDownCamera(ms: number): void {
  // The empty page that a tab begins with may have no devices.
  if (!window.isSecureContext) return;
  const devices = navigator.mediaDevices;
  const getUserMedia = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    if (constraints?.video) await new Promise((resolve) => setTimeout(resolve, ms));
    return getUserMedia(constraints);
  };
}

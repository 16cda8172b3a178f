/** What the declarations of the language leave out. */
declare global {
  interface RTCSetParameterOptions {
    /** One for each encoding (W3C WebRTC Extensions, 8). A browser that doesn't know it leaves all as it is. */
    encodingOptions?: readonly { readonly keyFrame: boolean }[];
  }
}

/**
 * Has the next picture sent whole. Without it the other side, for which the changes of a picture that it never got are of no
 * use, asks for that itself, up to 3 s later.
 */
export async function sendKeyFrame(sender: RTCRtpSender): Promise<void> {
  const parameters = sender.getParameters();
  const encodingOptions = parameters.encodings.map(() => ({ keyFrame: true }));
  try {
    await sender.setParameters(parameters, { encodingOptions });
  } catch {
    // The connection or the section is closed, and then there is nothing to send.
  }
}

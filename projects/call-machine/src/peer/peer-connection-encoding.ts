/** What the declarations of the language leave out. */
declare global {
  interface RTCSetParameterOptions {
    /** One for each encoding (W3C WebRTC Extensions, 8). A browser that doesn't know it leaves all as it is. */
    encodingOptions?: readonly { readonly keyFrame: boolean }[];
  }
}

/**
 * Lets a sender of pictures send none, or again, the next one whole. Without that the other side, for which the changes of a
 * picture that it never got are of no use, asks for it itself, up to 3 s later.
 */
export async function setSending(sender: RTCRtpSender, active: boolean): Promise<void> {
  const parameters = sender.getParameters();
  for (const encoding of parameters.encodings) encoding.active = active;
  const encodingOptions = parameters.encodings.map(() => ({ keyFrame: active }));
  // Fails only when the connection or the section is closed, and then there is nothing to send.
  await sender.setParameters(parameters, { encodingOptions }).catch(() => undefined);
}

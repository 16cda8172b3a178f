/** Something that happens on the way from a press to what it is for. */
export interface Step {
  readonly side: 'caller' | 'callee';
  /** What the report calls it. */
  readonly text: string;
  /** By which event of the browser's trace it is known: the first one after the press counts. */
  readonly event: string;
  /** How often it happens up to that event is what counts, not when. */
  readonly timesBefore?: string;
}

/** From the press on Call until Accept can be seen. */
export const RINGING: readonly Step[] = [
  { side: 'caller', text: 'camera asked for', event: 'getUserMedia' },
  { side: 'caller', text: 'camera there', event: 'getUserMedia done' },
  { side: 'caller', text: 'description made', event: 'setLocalDescription' },
  { side: 'caller', text: 'description applied', event: 'setLocalDescription done' },
  { side: 'caller', text: 'first word said', event: 'said' },
  { side: 'callee', text: 'first word heard', event: 'heard' },
  { side: 'callee', text: 'Accept can be seen', event: 'ringing' },
];

/** From the press on Accept until one side is seen and heard by the other. */
const sending = (side: Step['side'], other: Step['side']): readonly Step[] => [
  { side, text: 'track put on its sender', event: 'replaceTrack' },
  { side, text: 'first frame at the encoder', event: 'FrameCadenceAdapterImpl::OnFrame' },
  { side, text: 'first frame to be encoded', event: 'VideoEncoder::Encode' },
  {
    side,
    text: 'frames until then, times',
    event: 'FrameCadenceAdapterImpl::OnFrame',
    timesBefore: 'VideoEncoder::Encode',
  },
  {
    side,
    text: 'encoder set up until then, times',
    event: 'VideoSendStream::OnEncoderConfigurationChanged',
    timesBefore: 'VideoEncoder::Encode',
  },
  { side, text: 'first frame encoded', event: 'VideoStreamEncoder::AugmentEncodedImage' },
  { side: other, text: 'first frame to be decoded', event: 'VCMGenericDecoder::Decode' },
  { side: other, text: 'first frame decoded', event: 'RemoteVideoSourceDelegate::RenderFrame' },
  { side: other, text: 'first frame on the screen', event: 'picture' },
  { side, text: 'first sound to be encoded', event: 'AudioSendStream::SendAudioData' },
  { side: other, text: 'first sound received', event: 'NetEqImpl::InsertPacket' },
  { side: other, text: 'first sound played', event: 'sound' },
];

export const ACCEPTING: readonly Step[] = [
  { side: 'callee', text: 'first word said', event: 'said' },
  { side: 'caller', text: 'first word heard', event: 'heard' },
  { side: 'callee', text: 'camera asked for', event: 'getUserMedia' },
  { side: 'callee', text: 'camera there', event: 'getUserMedia done' },
  ...sending('callee', 'caller'),
  ...sending('caller', 'callee'),
];

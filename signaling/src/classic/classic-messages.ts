import { CandidateSchema, DescriptionSchema, RoomIdSchema } from 'call-machine/protocol';
import * as v from 'valibot';

const description = (type: 'offer' | 'answer') =>
  v.pipe(
    DescriptionSchema,
    v.check((it) => it.type === type, `it must be an ${type}`),
  );

/** A candidate as older browsers write it too: without its generation. */
const LooseCandidateSchema = v.pipe(
  v.object({ ...v.partial(CandidateSchema).entries, candidate: CandidateSchema.entries.candidate }),
  v.transform(({ candidate, sdpMid, sdpMLineIndex, usernameFragment }) => ({
    candidate,
    sdpMid: sdpMid ?? null,
    sdpMLineIndex: sdpMLineIndex ?? null,
    usernameFragment: usernameFragment ?? null,
  })),
);

const roomAlone = v.pipe(
  RoomIdSchema,
  v.transform((roomId) => ({ roomId })),
);

/** What a classic client sends, by the name of the event. */
export const ClassicSchemas = {
  joinRoom: roomAlone,
  callRemote: roomAlone,
  acceptCall: roomAlone,
  hangUp: roomAlone,
  sendOffer: v.object({ roomId: RoomIdSchema, offer: description('offer') }),
  sendAnswer: v.object({ roomId: RoomIdSchema, answer: description('answer') }),
  /** Without a candidate: there are no more. */
  sendCandidate: v.object({ roomId: RoomIdSchema, candidate: v.nullable(LooseCandidateSchema) }),
} as const;

/** What the server sends a classic client. */
export interface ClassicEvents {
  connectionSuccess: () => void;
  callRemote: () => void;
  acceptCall: () => void;
  hangUp: () => void;
  sendOffer: (offer: { type: 'offer'; sdp: string }) => void;
  sendAnswer: (answer: { type: 'answer'; sdp: string }) => void;
  sendCandidate: (candidate: v.InferOutput<typeof LooseCandidateSchema>) => void;
}

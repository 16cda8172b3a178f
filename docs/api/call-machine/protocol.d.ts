/** What the acknowledgement of every wire event is. */
export type Acknowledgement<T = null> =
  | {
      ok: true;
      value: T;
    }
  | {
      ok: false;
      error: Refusal;
    };

export type Admission = v.InferOutput<typeof AdmissionSchema>;

/** `room:admission`, server to client: the answer to one's knock. Admitted, one joins again. */
export declare const AdmissionSchema: v.ObjectSchema<
  {
    readonly admitted: v.BooleanSchema<undefined>;
  },
  undefined
>;

export type AdmitRequest = v.InferOutput<typeof AdmitRequestSchema>;

/** `room:admit`, client to server: let somebody who knocks in, or turn them away. */
export declare const AdmitRequestSchema: v.ObjectSchema<
  {
    readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
    readonly knock: v.SchemaWithPipe<
      readonly [
        v.StringSchema<`${string} must be a string`>,
        v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
      ]
    >;
    readonly admit: v.BooleanSchema<undefined>;
  },
  undefined
>;

/** The names of all messages, for those who register a handler for each. */
export declare const CALL_MESSAGE_TYPES: (
  | 'call:accept'
  | 'call:candidate'
  | 'call:description'
  | 'call:hangup'
  | 'call:invite'
  | 'call:media'
  | 'call:ringing'
  | 'call:sync'
)[];

/** What a message of one type says. */
export type CallBody<T extends CallMessageType> = v.InferOutput<(typeof CallBodySchemas)[T]>;

/**
 * The bodies of the messages that peers send each other through the server, by the name of their wire event.
 * The server checks them and never looks at what they mean.
 */
export declare const CallBodySchemas: {
  /** The caller asks one peer into a call. */
  readonly 'call:invite': v.ObjectSchema<
    {
      /** How long it may ring, in ms, counted from the making of the invite. */
      readonly lifetimeMs: v.SchemaWithPipe<
        readonly [
          v.NumberSchema<undefined>,
          v.MinValueAction<number, 0, undefined>,
          v.MaxValueAction<number, 600000, undefined>,
        ]
      >;
      readonly media: v.ObjectSchema<
        {
          readonly microphone: v.PicklistSchema<
            ['on', 'off', 'none'],
            'a source must be "on", "off" or "none"'
          >;
          readonly camera: v.PicklistSchema<
            ['on', 'off', 'none'],
            'a source must be "on", "off" or "none"'
          >;
          /** Peers that can't share one don't say so. */
          readonly screen: v.OptionalSchema<
            v.PicklistSchema<['on', 'off'], 'screen must be "on" or "off"'>,
            'off'
          >;
        },
        undefined
      >;
      /** Missing when the invite rings one peer of many and is negotiated after the accept. */
      readonly description: v.OptionalSchema<
        v.ObjectSchema<
          {
            readonly type: v.PicklistSchema<
              ['offer', 'answer'],
              'a description must be an "offer" or an "answer"'
            >;
            readonly sdp: v.SchemaWithPipe<
              readonly [
                v.StringSchema<'sdp must be a string'>,
                v.MaxLengthAction<string, 49152, 'sdp must have at most 49152 characters'>,
              ]
            >;
          },
          undefined
        >,
        undefined
      >;
      /** Which connection of the call the description is of, when it is not the first. */
      readonly connection: v.ExactOptionalSchema<
        v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.IntegerAction<number, undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 9999, undefined>,
          ]
        >,
        undefined
      >;
    },
    undefined
  >;
  /** The callee's device rings. Until then no caller hears ringback. */
  readonly 'call:ringing': v.ObjectSchema<{}, undefined>;
  /** The callee's person pressed Accept. Carries what was held back until then. */
  readonly 'call:accept': v.ObjectSchema<
    {
      readonly media: v.ObjectSchema<
        {
          readonly microphone: v.PicklistSchema<
            ['on', 'off', 'none'],
            'a source must be "on", "off" or "none"'
          >;
          readonly camera: v.PicklistSchema<
            ['on', 'off', 'none'],
            'a source must be "on", "off" or "none"'
          >;
          /** Peers that can't share one don't say so. */
          readonly screen: v.OptionalSchema<
            v.PicklistSchema<['on', 'off'], 'screen must be "on" or "off"'>,
            'off'
          >;
        },
        undefined
      >;
      readonly description: v.OptionalSchema<
        v.ObjectSchema<
          {
            readonly type: v.PicklistSchema<
              ['offer', 'answer'],
              'a description must be an "offer" or an "answer"'
            >;
            readonly sdp: v.SchemaWithPipe<
              readonly [
                v.StringSchema<'sdp must be a string'>,
                v.MaxLengthAction<string, 49152, 'sdp must have at most 49152 characters'>,
              ]
            >;
          },
          undefined
        >,
        undefined
      >;
      /** Which connection of the call the description is of, when it is not the first. */
      readonly connection: v.ExactOptionalSchema<
        v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.IntegerAction<number, undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 9999, undefined>,
          ]
        >,
        undefined
      >;
      readonly candidates: v.SchemaWithPipe<
        readonly [
          v.ArraySchema<
            v.ObjectSchema<
              {
                readonly candidate: v.SchemaWithPipe<
                  readonly [
                    v.StringSchema<'candidate must be a string'>,
                    v.MaxLengthAction<string, 1024, 'candidate must have at most 1024 characters'>,
                  ]
                >;
                readonly sdpMid: v.NullableSchema<
                  v.SchemaWithPipe<
                    readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 64, undefined>]
                  >,
                  undefined
                >;
                readonly sdpMLineIndex: v.NullableSchema<
                  v.SchemaWithPipe<
                    readonly [
                      v.NumberSchema<undefined>,
                      v.IntegerAction<number, undefined>,
                      v.MinValueAction<number, 0, undefined>,
                      v.MaxValueAction<number, 64, undefined>,
                    ]
                  >,
                  undefined
                >;
                /** The ICE generation that the candidate belongs to. */
                readonly usernameFragment: v.NullableSchema<
                  v.SchemaWithPipe<
                    readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 256, undefined>]
                  >,
                  undefined
                >;
              },
              undefined
            >,
            undefined
          >,
          v.MaxLengthAction<
            {
              candidate: string;
              sdpMid: string | null;
              sdpMLineIndex: number | null;
              usernameFragment: string | null;
            }[],
            32,
            undefined
          >,
        ]
      >;
    },
    undefined
  >;
  /** Any end of a call: hung up, cancelled, declined, busy, failed. */
  readonly 'call:hangup': v.ObjectSchema<
    {
      /** The sender's end reason; a text, so that a newer peer's reason is not refused. */
      readonly reason: v.SchemaWithPipe<
        readonly [
          v.StringSchema<undefined>,
          v.MinLengthAction<string, 1, undefined>,
          v.MaxLengthAction<string, 40, undefined>,
        ]
      >;
    },
    undefined
  >;
  /** An offer or an answer (perfect negotiation; the callee is polite). */
  readonly 'call:description': v.ObjectSchema<
    {
      readonly description: v.ObjectSchema<
        {
          readonly type: v.PicklistSchema<
            ['offer', 'answer'],
            'a description must be an "offer" or an "answer"'
          >;
          readonly sdp: v.SchemaWithPipe<
            readonly [
              v.StringSchema<'sdp must be a string'>,
              v.MaxLengthAction<string, 49152, 'sdp must have at most 49152 characters'>,
            ]
          >;
        },
        undefined
      >;
      /** Which connection of the call it is of: 0 for the first, and one more each time that one is built anew. */
      readonly connection: v.OptionalSchema<
        v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.IntegerAction<number, undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 9999, undefined>,
          ]
        >,
        0
      >;
    },
    undefined
  >;
  /** One trickled candidate. */
  readonly 'call:candidate': v.ObjectSchema<
    {
      readonly candidate: v.ObjectSchema<
        {
          readonly candidate: v.SchemaWithPipe<
            readonly [
              v.StringSchema<'candidate must be a string'>,
              v.MaxLengthAction<string, 1024, 'candidate must have at most 1024 characters'>,
            ]
          >;
          readonly sdpMid: v.NullableSchema<
            v.SchemaWithPipe<
              readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 64, undefined>]
            >,
            undefined
          >;
          readonly sdpMLineIndex: v.NullableSchema<
            v.SchemaWithPipe<
              readonly [
                v.NumberSchema<undefined>,
                v.IntegerAction<number, undefined>,
                v.MinValueAction<number, 0, undefined>,
                v.MaxValueAction<number, 64, undefined>,
              ]
            >,
            undefined
          >;
          /** The ICE generation that the candidate belongs to. */
          readonly usernameFragment: v.NullableSchema<
            v.SchemaWithPipe<
              readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 256, undefined>]
            >,
            undefined
          >;
        },
        undefined
      >;
    },
    undefined
  >;
  /** What the sender's microphone, camera and screen do now. */
  readonly 'call:media': v.ObjectSchema<
    {
      readonly media: v.ObjectSchema<
        {
          readonly microphone: v.PicklistSchema<
            ['on', 'off', 'none'],
            'a source must be "on", "off" or "none"'
          >;
          readonly camera: v.PicklistSchema<
            ['on', 'off', 'none'],
            'a source must be "on", "off" or "none"'
          >;
          /** Peers that can't share one don't say so. */
          readonly screen: v.OptionalSchema<
            v.PicklistSchema<['on', 'off'], 'screen must be "on" or "off"'>,
            'off'
          >;
        },
        undefined
      >;
      /** Counts up from 1 within a call, so that late news never replaces newer. An invite's and an accept's is 0. */
      readonly revision: v.SchemaWithPipe<
        readonly [
          v.NumberSchema<undefined>,
          v.IntegerAction<number, undefined>,
          v.MinValueAction<number, 0, undefined>,
          v.MaxValueAction<number, 1000000, undefined>,
        ]
      >;
    },
    undefined
  >;
  /** The sender's link is back and it is still in this call. Whoever isn't answers with a hangup. */
  readonly 'call:sync': v.ObjectSchema<{}, undefined>;
};

/** Identifies a call. Made by the caller; of two calls that cross, the lower id wins. */
export declare const CallIdSchema: v.SchemaWithPipe<
  readonly [
    v.StringSchema<`${string} must be a string`>,
    v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
  ]
>;

/** The name of a wire event that one peer sends another. */
export type CallMessageType = keyof typeof CallBodySchemas;

export type Candidate = v.InferOutput<typeof CandidateSchema>;

/** One ICE candidate (RFC 8838). An empty `candidate` is the end of candidates of its generation. */
export declare const CandidateSchema: v.ObjectSchema<
  {
    readonly candidate: v.SchemaWithPipe<
      readonly [
        v.StringSchema<'candidate must be a string'>,
        v.MaxLengthAction<string, 1024, 'candidate must have at most 1024 characters'>,
      ]
    >;
    readonly sdpMid: v.NullableSchema<
      v.SchemaWithPipe<
        readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 64, undefined>]
      >,
      undefined
    >;
    readonly sdpMLineIndex: v.NullableSchema<
      v.SchemaWithPipe<
        readonly [
          v.NumberSchema<undefined>,
          v.IntegerAction<number, undefined>,
          v.MinValueAction<number, 0, undefined>,
          v.MaxValueAction<number, 64, undefined>,
        ]
      >,
      undefined
    >;
    /** The ICE generation that the candidate belongs to. */
    readonly usernameFragment: v.NullableSchema<
      v.SchemaWithPipe<
        readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 256, undefined>]
      >,
      undefined
    >;
  },
  undefined
>;

export type ChatMessage = v.InferOutput<typeof ChatMessageSchema>;

/**
 * The messages of the chat, which travel over the data channel alone: no server has them. Who says them is told by the
 * connection that they come over.
 */
export declare const ChatMessageSchema: v.VariantSchema<
  'type',
  [
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly type: v.LiteralSchema<'chat:message', undefined>;
        readonly body: v.ObjectSchema<
          {
            readonly text: v.SchemaWithPipe<
              readonly [
                v.StringSchema<'text must be a string'>,
                v.TrimAction,
                v.MinLengthAction<string, 1, 'text must not be empty'>,
                v.MaxLengthAction<string, 2000, 'text must have at most 2000 characters'>,
              ]
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly type: v.LiteralSchema<'chat:receipt', undefined>;
        readonly body: v.ObjectSchema<{}, undefined>;
      },
      undefined
    >,
  ],
  undefined
>;

/** What somebody writes in the chat of a call. Always shown as text. */
export declare const ChatTextSchema: v.SchemaWithPipe<
  readonly [
    v.StringSchema<'text must be a string'>,
    v.TrimAction,
    v.MinLengthAction<string, 1, 'text must not be empty'>,
    v.MaxLengthAction<string, 2000, 'text must have at most 2000 characters'>,
  ]
>;

/** The wire events that a client sends, for socket.io's typed sockets. */
export type ClientToServerEvents = {
  'room:join': (request: JoinRequest, acknowledge: Acknowledge<Joined>) => void;
  'room:ice': (request: IceRequest, acknowledge: Acknowledge<IceConfiguration>) => void;
  'room:knock': (acknowledge: Acknowledge) => void;
  'room:lock': (request: LockRequest, acknowledge: Acknowledge) => void;
  'room:admit': (request: AdmitRequest, acknowledge: Acknowledge) => void;
  'room:leave': (acknowledge: Acknowledge) => void;
} & {
  [T in CallMessageType]: (envelope: OutgoingEnvelope, acknowledge: Acknowledge) => void;
};

export type Description = v.InferOutput<typeof DescriptionSchema>;

/** A session description as in JSEP (RFC 9429), without the rollback, which never travels. */
export declare const DescriptionSchema: v.ObjectSchema<
  {
    readonly type: v.PicklistSchema<
      ['offer', 'answer'],
      'a description must be an "offer" or an "answer"'
    >;
    readonly sdp: v.SchemaWithPipe<
      readonly [
        v.StringSchema<'sdp must be a string'>,
        v.MaxLengthAction<string, 49152, 'sdp must have at most 49152 characters'>,
      ]
    >;
  },
  undefined
>;

export type Door = v.InferOutput<typeof DoorSchema>;

/** `room:door`, server to client: how one gets into the room now. To every member, after its join and at each change. */
export declare const DoorSchema: v.ObjectSchema<
  {
    /** Does it take a member to let somebody new in? */
    readonly locked: v.BooleanSchema<undefined>;
    /** Those who wait to be let in, the first who came first. */
    readonly knocks: v.ArraySchema<
      v.ObjectSchema<
        {
          /** Names this knock, and nothing else. Made by the server. */
          readonly knock: v.SchemaWithPipe<
            readonly [
              v.StringSchema<`${string} must be a string`>,
              v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
            ]
          >;
          readonly name: v.SchemaWithPipe<
            readonly [
              v.StringSchema<'name must be a string'>,
              v.TrimAction,
              v.MinLengthAction<string, 1, 'name must not be empty'>,
              v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
              v.RegexAction<string, 'name must not contain control characters'>,
            ]
          >;
        },
        undefined
      >,
      undefined
    >;
  },
  undefined
>;

export type IceConfiguration = v.InferOutput<typeof IceConfigurationSchema>;

/** What the operator of a server offers for ICE. */
export declare const IceConfigurationSchema: v.ObjectSchema<
  {
    readonly iceServers: v.ArraySchema<
      v.ObjectSchema<
        {
          readonly urls: v.UnionSchema<
            [v.StringSchema<undefined>, v.ArraySchema<v.StringSchema<undefined>, undefined>],
            undefined
          >;
          readonly username: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
          readonly credential: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        },
        undefined
      >,
      undefined
    >;
    /** How long the credentials of `iceServers` last from now on, in ms. Missing: they do not run out. */
    readonly iceLifetimeMs: v.ExactOptionalSchema<
      v.SchemaWithPipe<
        readonly [
          v.NumberSchema<undefined>,
          v.MinValueAction<number, 1, undefined>,
          v.MaxValueAction<number, 604800000, undefined>,
        ]
      >,
      undefined
    >;
  },
  undefined
>;

export type IceRequest = v.InferOutput<typeof IceRequestSchema>;

/** `room:ice`, client to server: give fresh credentials for ICE. Its value is an `IceConfiguration`. */
export declare const IceRequestSchema: v.ObjectSchema<
  {
    readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
  },
  undefined
>;

export type IceServer = v.InferOutput<typeof IceServerSchema>;

/** One entry of the ICE configuration, as in RTCIceServer of the WebRTC specification. */
export declare const IceServerSchema: v.ObjectSchema<
  {
    readonly urls: v.UnionSchema<
      [v.StringSchema<undefined>, v.ArraySchema<v.StringSchema<undefined>, undefined>],
      undefined
    >;
    readonly username: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly credential: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
  },
  undefined
>;

/** The payload of a wire event from the server to a client: a message without its name. */
export type IncomingEnvelope = Omit<IncomingMessage, 'type'>;

export type IncomingMessage = v.InferOutput<typeof IncomingMessageSchema>;

/** A message as the server delivers it, stamped with its sender. */
export declare const IncomingMessageSchema: v.VariantSchema<
  'type',
  [
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:invite', undefined>;
        readonly from: v.ObjectSchema<
          {
            readonly peer: v.SchemaWithPipe<
              readonly [
                v.StringSchema<`${string} must be a string`>,
                v.RegexAction<
                  string,
                  `${string} must be 1 to ${number} letters, digits, "-" or "_"`
                >,
              ]
            >;
            readonly name: v.SchemaWithPipe<
              readonly [
                v.StringSchema<'name must be a string'>,
                v.TrimAction,
                v.MinLengthAction<string, 1, 'name must not be empty'>,
                v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
                v.RegexAction<string, 'name must not contain control characters'>,
              ]
            >;
          },
          undefined
        >;
        readonly body: v.ObjectSchema<
          {
            /** How long it may ring, in ms, counted from the making of the invite. */
            readonly lifetimeMs: v.SchemaWithPipe<
              readonly [
                v.NumberSchema<undefined>,
                v.MinValueAction<number, 0, undefined>,
                v.MaxValueAction<number, 600000, undefined>,
              ]
            >;
            readonly media: v.ObjectSchema<
              {
                readonly microphone: v.PicklistSchema<
                  ['on', 'off', 'none'],
                  'a source must be "on", "off" or "none"'
                >;
                readonly camera: v.PicklistSchema<
                  ['on', 'off', 'none'],
                  'a source must be "on", "off" or "none"'
                >;
                /** Peers that can't share one don't say so. */
                readonly screen: v.OptionalSchema<
                  v.PicklistSchema<['on', 'off'], 'screen must be "on" or "off"'>,
                  'off'
                >;
              },
              undefined
            >;
            /** Missing when the invite rings one peer of many and is negotiated after the accept. */
            readonly description: v.OptionalSchema<
              v.ObjectSchema<
                {
                  readonly type: v.PicklistSchema<
                    ['offer', 'answer'],
                    'a description must be an "offer" or an "answer"'
                  >;
                  readonly sdp: v.SchemaWithPipe<
                    readonly [
                      v.StringSchema<'sdp must be a string'>,
                      v.MaxLengthAction<string, 49152, 'sdp must have at most 49152 characters'>,
                    ]
                  >;
                },
                undefined
              >,
              undefined
            >;
            /** Which connection of the call the description is of, when it is not the first. */
            readonly connection: v.ExactOptionalSchema<
              v.SchemaWithPipe<
                readonly [
                  v.NumberSchema<undefined>,
                  v.IntegerAction<number, undefined>,
                  v.MinValueAction<number, 0, undefined>,
                  v.MaxValueAction<number, 9999, undefined>,
                ]
              >,
              undefined
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:ringing', undefined>;
        readonly from: v.ObjectSchema<
          {
            readonly peer: v.SchemaWithPipe<
              readonly [
                v.StringSchema<`${string} must be a string`>,
                v.RegexAction<
                  string,
                  `${string} must be 1 to ${number} letters, digits, "-" or "_"`
                >,
              ]
            >;
            readonly name: v.SchemaWithPipe<
              readonly [
                v.StringSchema<'name must be a string'>,
                v.TrimAction,
                v.MinLengthAction<string, 1, 'name must not be empty'>,
                v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
                v.RegexAction<string, 'name must not contain control characters'>,
              ]
            >;
          },
          undefined
        >;
        readonly body: v.ObjectSchema<{}, undefined>;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:accept', undefined>;
        readonly from: v.ObjectSchema<
          {
            readonly peer: v.SchemaWithPipe<
              readonly [
                v.StringSchema<`${string} must be a string`>,
                v.RegexAction<
                  string,
                  `${string} must be 1 to ${number} letters, digits, "-" or "_"`
                >,
              ]
            >;
            readonly name: v.SchemaWithPipe<
              readonly [
                v.StringSchema<'name must be a string'>,
                v.TrimAction,
                v.MinLengthAction<string, 1, 'name must not be empty'>,
                v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
                v.RegexAction<string, 'name must not contain control characters'>,
              ]
            >;
          },
          undefined
        >;
        readonly body: v.ObjectSchema<
          {
            readonly media: v.ObjectSchema<
              {
                readonly microphone: v.PicklistSchema<
                  ['on', 'off', 'none'],
                  'a source must be "on", "off" or "none"'
                >;
                readonly camera: v.PicklistSchema<
                  ['on', 'off', 'none'],
                  'a source must be "on", "off" or "none"'
                >;
                /** Peers that can't share one don't say so. */
                readonly screen: v.OptionalSchema<
                  v.PicklistSchema<['on', 'off'], 'screen must be "on" or "off"'>,
                  'off'
                >;
              },
              undefined
            >;
            readonly description: v.OptionalSchema<
              v.ObjectSchema<
                {
                  readonly type: v.PicklistSchema<
                    ['offer', 'answer'],
                    'a description must be an "offer" or an "answer"'
                  >;
                  readonly sdp: v.SchemaWithPipe<
                    readonly [
                      v.StringSchema<'sdp must be a string'>,
                      v.MaxLengthAction<string, 49152, 'sdp must have at most 49152 characters'>,
                    ]
                  >;
                },
                undefined
              >,
              undefined
            >;
            /** Which connection of the call the description is of, when it is not the first. */
            readonly connection: v.ExactOptionalSchema<
              v.SchemaWithPipe<
                readonly [
                  v.NumberSchema<undefined>,
                  v.IntegerAction<number, undefined>,
                  v.MinValueAction<number, 0, undefined>,
                  v.MaxValueAction<number, 9999, undefined>,
                ]
              >,
              undefined
            >;
            readonly candidates: v.SchemaWithPipe<
              readonly [
                v.ArraySchema<
                  v.ObjectSchema<
                    {
                      readonly candidate: v.SchemaWithPipe<
                        readonly [
                          v.StringSchema<'candidate must be a string'>,
                          v.MaxLengthAction<
                            string,
                            1024,
                            'candidate must have at most 1024 characters'
                          >,
                        ]
                      >;
                      readonly sdpMid: v.NullableSchema<
                        v.SchemaWithPipe<
                          readonly [
                            v.StringSchema<undefined>,
                            v.MaxLengthAction<string, 64, undefined>,
                          ]
                        >,
                        undefined
                      >;
                      readonly sdpMLineIndex: v.NullableSchema<
                        v.SchemaWithPipe<
                          readonly [
                            v.NumberSchema<undefined>,
                            v.IntegerAction<number, undefined>,
                            v.MinValueAction<number, 0, undefined>,
                            v.MaxValueAction<number, 64, undefined>,
                          ]
                        >,
                        undefined
                      >;
                      /** The ICE generation that the candidate belongs to. */
                      readonly usernameFragment: v.NullableSchema<
                        v.SchemaWithPipe<
                          readonly [
                            v.StringSchema<undefined>,
                            v.MaxLengthAction<string, 256, undefined>,
                          ]
                        >,
                        undefined
                      >;
                    },
                    undefined
                  >,
                  undefined
                >,
                v.MaxLengthAction<
                  {
                    candidate: string;
                    sdpMid: string | null;
                    sdpMLineIndex: number | null;
                    usernameFragment: string | null;
                  }[],
                  32,
                  undefined
                >,
              ]
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:hangup', undefined>;
        readonly from: v.ObjectSchema<
          {
            readonly peer: v.SchemaWithPipe<
              readonly [
                v.StringSchema<`${string} must be a string`>,
                v.RegexAction<
                  string,
                  `${string} must be 1 to ${number} letters, digits, "-" or "_"`
                >,
              ]
            >;
            readonly name: v.SchemaWithPipe<
              readonly [
                v.StringSchema<'name must be a string'>,
                v.TrimAction,
                v.MinLengthAction<string, 1, 'name must not be empty'>,
                v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
                v.RegexAction<string, 'name must not contain control characters'>,
              ]
            >;
          },
          undefined
        >;
        readonly body: v.ObjectSchema<
          {
            /** The sender's end reason; a text, so that a newer peer's reason is not refused. */
            readonly reason: v.SchemaWithPipe<
              readonly [
                v.StringSchema<undefined>,
                v.MinLengthAction<string, 1, undefined>,
                v.MaxLengthAction<string, 40, undefined>,
              ]
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:description', undefined>;
        readonly from: v.ObjectSchema<
          {
            readonly peer: v.SchemaWithPipe<
              readonly [
                v.StringSchema<`${string} must be a string`>,
                v.RegexAction<
                  string,
                  `${string} must be 1 to ${number} letters, digits, "-" or "_"`
                >,
              ]
            >;
            readonly name: v.SchemaWithPipe<
              readonly [
                v.StringSchema<'name must be a string'>,
                v.TrimAction,
                v.MinLengthAction<string, 1, 'name must not be empty'>,
                v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
                v.RegexAction<string, 'name must not contain control characters'>,
              ]
            >;
          },
          undefined
        >;
        readonly body: v.ObjectSchema<
          {
            readonly description: v.ObjectSchema<
              {
                readonly type: v.PicklistSchema<
                  ['offer', 'answer'],
                  'a description must be an "offer" or an "answer"'
                >;
                readonly sdp: v.SchemaWithPipe<
                  readonly [
                    v.StringSchema<'sdp must be a string'>,
                    v.MaxLengthAction<string, 49152, 'sdp must have at most 49152 characters'>,
                  ]
                >;
              },
              undefined
            >;
            /** Which connection of the call it is of: 0 for the first, and one more each time that one is built anew. */
            readonly connection: v.OptionalSchema<
              v.SchemaWithPipe<
                readonly [
                  v.NumberSchema<undefined>,
                  v.IntegerAction<number, undefined>,
                  v.MinValueAction<number, 0, undefined>,
                  v.MaxValueAction<number, 9999, undefined>,
                ]
              >,
              0
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:candidate', undefined>;
        readonly from: v.ObjectSchema<
          {
            readonly peer: v.SchemaWithPipe<
              readonly [
                v.StringSchema<`${string} must be a string`>,
                v.RegexAction<
                  string,
                  `${string} must be 1 to ${number} letters, digits, "-" or "_"`
                >,
              ]
            >;
            readonly name: v.SchemaWithPipe<
              readonly [
                v.StringSchema<'name must be a string'>,
                v.TrimAction,
                v.MinLengthAction<string, 1, 'name must not be empty'>,
                v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
                v.RegexAction<string, 'name must not contain control characters'>,
              ]
            >;
          },
          undefined
        >;
        readonly body: v.ObjectSchema<
          {
            readonly candidate: v.ObjectSchema<
              {
                readonly candidate: v.SchemaWithPipe<
                  readonly [
                    v.StringSchema<'candidate must be a string'>,
                    v.MaxLengthAction<string, 1024, 'candidate must have at most 1024 characters'>,
                  ]
                >;
                readonly sdpMid: v.NullableSchema<
                  v.SchemaWithPipe<
                    readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 64, undefined>]
                  >,
                  undefined
                >;
                readonly sdpMLineIndex: v.NullableSchema<
                  v.SchemaWithPipe<
                    readonly [
                      v.NumberSchema<undefined>,
                      v.IntegerAction<number, undefined>,
                      v.MinValueAction<number, 0, undefined>,
                      v.MaxValueAction<number, 64, undefined>,
                    ]
                  >,
                  undefined
                >;
                /** The ICE generation that the candidate belongs to. */
                readonly usernameFragment: v.NullableSchema<
                  v.SchemaWithPipe<
                    readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 256, undefined>]
                  >,
                  undefined
                >;
              },
              undefined
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:media', undefined>;
        readonly from: v.ObjectSchema<
          {
            readonly peer: v.SchemaWithPipe<
              readonly [
                v.StringSchema<`${string} must be a string`>,
                v.RegexAction<
                  string,
                  `${string} must be 1 to ${number} letters, digits, "-" or "_"`
                >,
              ]
            >;
            readonly name: v.SchemaWithPipe<
              readonly [
                v.StringSchema<'name must be a string'>,
                v.TrimAction,
                v.MinLengthAction<string, 1, 'name must not be empty'>,
                v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
                v.RegexAction<string, 'name must not contain control characters'>,
              ]
            >;
          },
          undefined
        >;
        readonly body: v.ObjectSchema<
          {
            readonly media: v.ObjectSchema<
              {
                readonly microphone: v.PicklistSchema<
                  ['on', 'off', 'none'],
                  'a source must be "on", "off" or "none"'
                >;
                readonly camera: v.PicklistSchema<
                  ['on', 'off', 'none'],
                  'a source must be "on", "off" or "none"'
                >;
                /** Peers that can't share one don't say so. */
                readonly screen: v.OptionalSchema<
                  v.PicklistSchema<['on', 'off'], 'screen must be "on" or "off"'>,
                  'off'
                >;
              },
              undefined
            >;
            /** Counts up from 1 within a call, so that late news never replaces newer. An invite's and an accept's is 0. */
            readonly revision: v.SchemaWithPipe<
              readonly [
                v.NumberSchema<undefined>,
                v.IntegerAction<number, undefined>,
                v.MinValueAction<number, 0, undefined>,
                v.MaxValueAction<number, 1000000, undefined>,
              ]
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:sync', undefined>;
        readonly from: v.ObjectSchema<
          {
            readonly peer: v.SchemaWithPipe<
              readonly [
                v.StringSchema<`${string} must be a string`>,
                v.RegexAction<
                  string,
                  `${string} must be 1 to ${number} letters, digits, "-" or "_"`
                >,
              ]
            >;
            readonly name: v.SchemaWithPipe<
              readonly [
                v.StringSchema<'name must be a string'>,
                v.TrimAction,
                v.MinLengthAction<string, 1, 'name must not be empty'>,
                v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
                v.RegexAction<string, 'name must not contain control characters'>,
              ]
            >;
          },
          undefined
        >;
        readonly body: v.ObjectSchema<{}, undefined>;
      },
      undefined
    >,
  ],
  undefined
>;

export type JoinRequest = v.InferOutput<typeof JoinRequestSchema>;

/** `room:join`, client to server: take a seat, or with a token the seat that one had. */
export declare const JoinRequestSchema: v.ObjectSchema<
  {
    readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
    readonly room: v.SchemaWithPipe<
      readonly [
        v.StringSchema<`${string} must be a string`>,
        v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
      ]
    >;
    readonly name: v.SchemaWithPipe<
      readonly [
        v.StringSchema<'name must be a string'>,
        v.TrimAction,
        v.MinLengthAction<string, 1, 'name must not be empty'>,
        v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
        v.RegexAction<string, 'name must not contain control characters'>,
      ]
    >;
    readonly token: v.OptionalSchema<
      v.SchemaWithPipe<
        readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 1024, undefined>]
      >,
      undefined
    >;
    /** A JWT of the operator's own, where the server asks for one. */
    readonly accessToken: v.OptionalSchema<
      v.SchemaWithPipe<
        readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 8192, undefined>]
      >,
      undefined
    >;
    /** The room's pass-phrase. A room without one gets this one. */
    readonly passphrase: v.OptionalSchema<
      v.SchemaWithPipe<
        readonly [
          v.StringSchema<undefined>,
          v.MinLengthAction<string, 1, 'passphrase must not be empty'>,
          v.MaxLengthAction<string, 128, 'passphrase must have at most 128 characters'>,
        ]
      >,
      undefined
    >;
    /** Was the room locked when this client was last in it? Counts only when nobody else is there any more to know. */
    readonly locked: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
  },
  undefined
>;

export type Joined = v.InferOutput<typeof JoinedSchema>;

/** The value of a successful `room:join`. */
export declare const JoinedSchema: v.ObjectSchema<
  {
    readonly iceServers: v.ArraySchema<
      v.ObjectSchema<
        {
          readonly urls: v.UnionSchema<
            [v.StringSchema<undefined>, v.ArraySchema<v.StringSchema<undefined>, undefined>],
            undefined
          >;
          readonly username: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
          readonly credential: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        },
        undefined
      >,
      undefined
    >;
    /** How long the credentials of `iceServers` last from now on, in ms. Missing: they do not run out. */
    readonly iceLifetimeMs: v.ExactOptionalSchema<
      v.SchemaWithPipe<
        readonly [
          v.NumberSchema<undefined>,
          v.MinValueAction<number, 1, undefined>,
          v.MaxValueAction<number, 604800000, undefined>,
        ]
      >,
      undefined
    >;
    readonly self: v.ObjectSchema<
      {
        readonly peer: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly name: v.SchemaWithPipe<
          readonly [
            v.StringSchema<'name must be a string'>,
            v.TrimAction,
            v.MinLengthAction<string, 1, 'name must not be empty'>,
            v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
            v.RegexAction<string, 'name must not contain control characters'>,
          ]
        >;
      },
      undefined
    >;
    /** Signed by the server; whoever holds it gets this seat back. Keep it like a password. */
    readonly token: v.SchemaWithPipe<
      readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 1024, undefined>]
    >;
    /** The others in the room. */
    readonly peers: v.ArraySchema<
      v.ObjectSchema<
        {
          readonly peer: v.SchemaWithPipe<
            readonly [
              v.StringSchema<`${string} must be a string`>,
              v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
            ]
          >;
          readonly name: v.SchemaWithPipe<
            readonly [
              v.StringSchema<'name must be a string'>,
              v.TrimAction,
              v.MinLengthAction<string, 1, 'name must not be empty'>,
              v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
              v.RegexAction<string, 'name must not contain control characters'>,
            ]
          >;
          readonly presence: v.PicklistSchema<['here', 'away', 'left', 'lost'], undefined>;
        },
        undefined
      >,
      undefined
    >;
    /** How long the seat lasts from now on, in ms, unless one joins again before. Missing: it has no end. */
    readonly seatLifetimeMs: v.ExactOptionalSchema<
      v.SchemaWithPipe<
        readonly [
          v.NumberSchema<undefined>,
          v.MinValueAction<number, 0, undefined>,
          v.MaxValueAction<number, 604800000, undefined>,
        ]
      >,
      undefined
    >;
  },
  undefined
>;

export type Knock = v.InferOutput<typeof KnockSchema>;

/** Somebody who wants to get into a locked room. */
export declare const KnockSchema: v.ObjectSchema<
  {
    /** Names this knock, and nothing else. Made by the server. */
    readonly knock: v.SchemaWithPipe<
      readonly [
        v.StringSchema<`${string} must be a string`>,
        v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
      ]
    >;
    readonly name: v.SchemaWithPipe<
      readonly [
        v.StringSchema<'name must be a string'>,
        v.TrimAction,
        v.MinLengthAction<string, 1, 'name must not be empty'>,
        v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
        v.RegexAction<string, 'name must not contain control characters'>,
      ]
    >;
  },
  undefined
>;

/** What a message may hold at most. The server refuses what is larger; a client never sends it. */
export declare const LIMITS: {
  /** A whole message as JSON, in bytes. */
  readonly messageBytes: 65536;
  /** A session description, in characters. */
  readonly sdp: 49152;
  /** One ICE candidate line, in characters. */
  readonly candidate: 1024;
  /** Candidates that travel with an accept. */
  readonly candidates: 32;
  /** Ids of peers, calls and messages, in characters. */
  readonly id: 64;
  /** Ids of rooms, in characters. */
  readonly room: 64;
  /** A display name, in characters. */
  readonly name: 60;
  /** A seat token, in characters. */
  readonly token: 1024;
  /** An access token, in characters. */
  readonly accessToken: 8192;
  /** A room's pass-phrase, in characters. */
  readonly passphrase: 128;
  /** An end reason, in characters. */
  readonly reason: 40;
  /** One message of the chat of a call, in UTF-16 units as JavaScript counts them. */
  readonly chatText: 2000;
  /** How long an invite may live or a message may age, in ms. */
  readonly ageMs: 600000;
  /** How long credentials of ICE servers may last, in ms: a week. A timer for much more would run out at once. */
  readonly iceLifetimeMs: 604800000;
  /** How long a seat may be told to last, in ms: a week, for the same reason. */
  readonly seatLifetimeMs: 604800000;
};

export type LockRequest = v.InferOutput<typeof LockRequestSchema>;

/** `room:lock`, client to server: lock the room or unlock it. */
export declare const LockRequestSchema: v.ObjectSchema<
  {
    readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
    readonly locked: v.BooleanSchema<undefined>;
  },
  undefined
>;

export type MediaState = v.InferOutput<typeof MediaStateSchema>;

/** What a peer sends, or in an invite and an accept means to send. */
export declare const MediaStateSchema: v.ObjectSchema<
  {
    readonly microphone: v.PicklistSchema<
      ['on', 'off', 'none'],
      'a source must be "on", "off" or "none"'
    >;
    readonly camera: v.PicklistSchema<
      ['on', 'off', 'none'],
      'a source must be "on", "off" or "none"'
    >;
    /** Peers that can't share one don't say so. */
    readonly screen: v.OptionalSchema<
      v.PicklistSchema<['on', 'off'], 'screen must be "on" or "off"'>,
      'off'
    >;
  },
  undefined
>;

/** Identifies a message, so that it takes effect at most once. */
export declare const MessageIdSchema: v.SchemaWithPipe<
  readonly [
    v.StringSchema<`${string} must be a string`>,
    v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
  ]
>;

/** A display name. Always shown as text. */
export declare const NameSchema: v.SchemaWithPipe<
  readonly [
    v.StringSchema<'name must be a string'>,
    v.TrimAction,
    v.MinLengthAction<string, 1, 'name must not be empty'>,
    v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
    v.RegexAction<string, 'name must not contain control characters'>,
  ]
>;

/** The payload of a wire event from a client to the server: a message without its name. */
export type OutgoingEnvelope = Omit<OutgoingMessage, 'type'>;

export type OutgoingMessage = v.InferOutput<typeof OutgoingMessageSchema>;

/**
 * A message as a client sends it: the name of its wire event with that event's payload. A sender that a client
 * claims is dropped.
 */
export declare const OutgoingMessageSchema: v.VariantSchema<
  'type',
  [
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:invite', undefined>;
        readonly to: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly body: v.ObjectSchema<
          {
            /** How long it may ring, in ms, counted from the making of the invite. */
            readonly lifetimeMs: v.SchemaWithPipe<
              readonly [
                v.NumberSchema<undefined>,
                v.MinValueAction<number, 0, undefined>,
                v.MaxValueAction<number, 600000, undefined>,
              ]
            >;
            readonly media: v.ObjectSchema<
              {
                readonly microphone: v.PicklistSchema<
                  ['on', 'off', 'none'],
                  'a source must be "on", "off" or "none"'
                >;
                readonly camera: v.PicklistSchema<
                  ['on', 'off', 'none'],
                  'a source must be "on", "off" or "none"'
                >;
                /** Peers that can't share one don't say so. */
                readonly screen: v.OptionalSchema<
                  v.PicklistSchema<['on', 'off'], 'screen must be "on" or "off"'>,
                  'off'
                >;
              },
              undefined
            >;
            /** Missing when the invite rings one peer of many and is negotiated after the accept. */
            readonly description: v.OptionalSchema<
              v.ObjectSchema<
                {
                  readonly type: v.PicklistSchema<
                    ['offer', 'answer'],
                    'a description must be an "offer" or an "answer"'
                  >;
                  readonly sdp: v.SchemaWithPipe<
                    readonly [
                      v.StringSchema<'sdp must be a string'>,
                      v.MaxLengthAction<string, 49152, 'sdp must have at most 49152 characters'>,
                    ]
                  >;
                },
                undefined
              >,
              undefined
            >;
            /** Which connection of the call the description is of, when it is not the first. */
            readonly connection: v.ExactOptionalSchema<
              v.SchemaWithPipe<
                readonly [
                  v.NumberSchema<undefined>,
                  v.IntegerAction<number, undefined>,
                  v.MinValueAction<number, 0, undefined>,
                  v.MaxValueAction<number, 9999, undefined>,
                ]
              >,
              undefined
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:ringing', undefined>;
        readonly to: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly body: v.ObjectSchema<{}, undefined>;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:accept', undefined>;
        readonly to: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly body: v.ObjectSchema<
          {
            readonly media: v.ObjectSchema<
              {
                readonly microphone: v.PicklistSchema<
                  ['on', 'off', 'none'],
                  'a source must be "on", "off" or "none"'
                >;
                readonly camera: v.PicklistSchema<
                  ['on', 'off', 'none'],
                  'a source must be "on", "off" or "none"'
                >;
                /** Peers that can't share one don't say so. */
                readonly screen: v.OptionalSchema<
                  v.PicklistSchema<['on', 'off'], 'screen must be "on" or "off"'>,
                  'off'
                >;
              },
              undefined
            >;
            readonly description: v.OptionalSchema<
              v.ObjectSchema<
                {
                  readonly type: v.PicklistSchema<
                    ['offer', 'answer'],
                    'a description must be an "offer" or an "answer"'
                  >;
                  readonly sdp: v.SchemaWithPipe<
                    readonly [
                      v.StringSchema<'sdp must be a string'>,
                      v.MaxLengthAction<string, 49152, 'sdp must have at most 49152 characters'>,
                    ]
                  >;
                },
                undefined
              >,
              undefined
            >;
            /** Which connection of the call the description is of, when it is not the first. */
            readonly connection: v.ExactOptionalSchema<
              v.SchemaWithPipe<
                readonly [
                  v.NumberSchema<undefined>,
                  v.IntegerAction<number, undefined>,
                  v.MinValueAction<number, 0, undefined>,
                  v.MaxValueAction<number, 9999, undefined>,
                ]
              >,
              undefined
            >;
            readonly candidates: v.SchemaWithPipe<
              readonly [
                v.ArraySchema<
                  v.ObjectSchema<
                    {
                      readonly candidate: v.SchemaWithPipe<
                        readonly [
                          v.StringSchema<'candidate must be a string'>,
                          v.MaxLengthAction<
                            string,
                            1024,
                            'candidate must have at most 1024 characters'
                          >,
                        ]
                      >;
                      readonly sdpMid: v.NullableSchema<
                        v.SchemaWithPipe<
                          readonly [
                            v.StringSchema<undefined>,
                            v.MaxLengthAction<string, 64, undefined>,
                          ]
                        >,
                        undefined
                      >;
                      readonly sdpMLineIndex: v.NullableSchema<
                        v.SchemaWithPipe<
                          readonly [
                            v.NumberSchema<undefined>,
                            v.IntegerAction<number, undefined>,
                            v.MinValueAction<number, 0, undefined>,
                            v.MaxValueAction<number, 64, undefined>,
                          ]
                        >,
                        undefined
                      >;
                      /** The ICE generation that the candidate belongs to. */
                      readonly usernameFragment: v.NullableSchema<
                        v.SchemaWithPipe<
                          readonly [
                            v.StringSchema<undefined>,
                            v.MaxLengthAction<string, 256, undefined>,
                          ]
                        >,
                        undefined
                      >;
                    },
                    undefined
                  >,
                  undefined
                >,
                v.MaxLengthAction<
                  {
                    candidate: string;
                    sdpMid: string | null;
                    sdpMLineIndex: number | null;
                    usernameFragment: string | null;
                  }[],
                  32,
                  undefined
                >,
              ]
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:hangup', undefined>;
        readonly to: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly body: v.ObjectSchema<
          {
            /** The sender's end reason; a text, so that a newer peer's reason is not refused. */
            readonly reason: v.SchemaWithPipe<
              readonly [
                v.StringSchema<undefined>,
                v.MinLengthAction<string, 1, undefined>,
                v.MaxLengthAction<string, 40, undefined>,
              ]
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:description', undefined>;
        readonly to: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly body: v.ObjectSchema<
          {
            readonly description: v.ObjectSchema<
              {
                readonly type: v.PicklistSchema<
                  ['offer', 'answer'],
                  'a description must be an "offer" or an "answer"'
                >;
                readonly sdp: v.SchemaWithPipe<
                  readonly [
                    v.StringSchema<'sdp must be a string'>,
                    v.MaxLengthAction<string, 49152, 'sdp must have at most 49152 characters'>,
                  ]
                >;
              },
              undefined
            >;
            /** Which connection of the call it is of: 0 for the first, and one more each time that one is built anew. */
            readonly connection: v.OptionalSchema<
              v.SchemaWithPipe<
                readonly [
                  v.NumberSchema<undefined>,
                  v.IntegerAction<number, undefined>,
                  v.MinValueAction<number, 0, undefined>,
                  v.MaxValueAction<number, 9999, undefined>,
                ]
              >,
              0
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:candidate', undefined>;
        readonly to: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly body: v.ObjectSchema<
          {
            readonly candidate: v.ObjectSchema<
              {
                readonly candidate: v.SchemaWithPipe<
                  readonly [
                    v.StringSchema<'candidate must be a string'>,
                    v.MaxLengthAction<string, 1024, 'candidate must have at most 1024 characters'>,
                  ]
                >;
                readonly sdpMid: v.NullableSchema<
                  v.SchemaWithPipe<
                    readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 64, undefined>]
                  >,
                  undefined
                >;
                readonly sdpMLineIndex: v.NullableSchema<
                  v.SchemaWithPipe<
                    readonly [
                      v.NumberSchema<undefined>,
                      v.IntegerAction<number, undefined>,
                      v.MinValueAction<number, 0, undefined>,
                      v.MaxValueAction<number, 64, undefined>,
                    ]
                  >,
                  undefined
                >;
                /** The ICE generation that the candidate belongs to. */
                readonly usernameFragment: v.NullableSchema<
                  v.SchemaWithPipe<
                    readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 256, undefined>]
                  >,
                  undefined
                >;
              },
              undefined
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:media', undefined>;
        readonly to: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly body: v.ObjectSchema<
          {
            readonly media: v.ObjectSchema<
              {
                readonly microphone: v.PicklistSchema<
                  ['on', 'off', 'none'],
                  'a source must be "on", "off" or "none"'
                >;
                readonly camera: v.PicklistSchema<
                  ['on', 'off', 'none'],
                  'a source must be "on", "off" or "none"'
                >;
                /** Peers that can't share one don't say so. */
                readonly screen: v.OptionalSchema<
                  v.PicklistSchema<['on', 'off'], 'screen must be "on" or "off"'>,
                  'off'
                >;
              },
              undefined
            >;
            /** Counts up from 1 within a call, so that late news never replaces newer. An invite's and an accept's is 0. */
            readonly revision: v.SchemaWithPipe<
              readonly [
                v.NumberSchema<undefined>,
                v.IntegerAction<number, undefined>,
                v.MinValueAction<number, 0, undefined>,
                v.MaxValueAction<number, 1000000, undefined>,
              ]
            >;
          },
          undefined
        >;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly v: v.LiteralSchema<1, 'v must be 1: another version of the protocol'>;
        readonly id: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly call: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly ageMs: v.SchemaWithPipe<
          readonly [
            v.NumberSchema<undefined>,
            v.MinValueAction<number, 0, undefined>,
            v.MaxValueAction<number, 600000, undefined>,
          ]
        >;
        readonly type: v.LiteralSchema<'call:sync', undefined>;
        readonly to: v.SchemaWithPipe<
          readonly [
            v.StringSchema<`${string} must be a string`>,
            v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
          ]
        >;
        readonly body: v.ObjectSchema<{}, undefined>;
      },
      undefined
    >,
  ],
  undefined
>;

/** The version of the wire protocol; it travels in every envelope. See PROTOCOL.md. */
export declare const PROTOCOL_VERSION = 1;

/** Identifies one tab or device in a room. Issued by the server. */
export declare const PeerIdSchema: v.SchemaWithPipe<
  readonly [
    v.StringSchema<`${string} must be a string`>,
    v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
  ]
>;

export type Presence = v.InferOutput<typeof PresenceSchema>;

/**
 * Where a peer of the room is.
 * `here`: its link is up. `away`: its link is down and its seat is kept for the grace time.
 * `left`: it said goodbye. `lost`: the grace time ran out.
 */
export declare const PresenceSchema: v.PicklistSchema<['here', 'away', 'left', 'lost'], undefined>;

/** Why something was refused, for machines and for people. */
export interface Refusal {
  code: RefusalCode;
  /** One sentence: what was wrong and what to do. */
  detail: string;
  /** When to try again, in ms from now; only `rate-limited` and `unavailable` say so. */
  retryAfterMs?: number;
}

export type RefusalCode = v.InferOutput<typeof RefusalCodeSchema>;

/**
 * Why a message was refused. All but `peer-absent`, `peer-silent`, `rate-limited` and
 * `unavailable` mean that sending it again is of no use.
 * - `bad-message`: not of its schema; `detail` names the field.
 * - `too-large`: over 64 KiB.
 * - `unsupported-version`: another version of the protocol.
 * - `not-in-room`: the sender has no seat in a room.
 * - `peer-absent`: nobody has that seat now.
 * - `peer-silent`: it was passed on, and the receiver did not acknowledge it in time.
 * - `not-allowed`: the server doesn't let this client in.
 * - `unauthorized`: the access token is missing, not good, of another room, or has run out.
 * - `wrong-passphrase`: the room has a pass-phrase, and this is not it.
 * - `room-full`: all its seats are taken.
 * - `room-locked`: its members let nobody new in without being asked: knock.
 * - `turned-away`: a member refused a knock.
 * - `rate-limited`: too much of it at once; `retryAfterMs` says when to send it again.
 * - `unavailable`: the server cannot decide on it now; `retryAfterMs` says when to send it again.
 */
export declare const RefusalCodeSchema: v.PicklistSchema<
  [
    'bad-message',
    'too-large',
    'unsupported-version',
    'not-in-room',
    'peer-absent',
    'peer-silent',
    'not-allowed',
    'unauthorized',
    'wrong-passphrase',
    'room-full',
    'room-locked',
    'turned-away',
    'rate-limited',
    'unavailable',
  ],
  undefined
>;

export declare const RefusalSchema: v.ObjectSchema<
  {
    readonly code: v.PicklistSchema<
      [
        'bad-message',
        'too-large',
        'unsupported-version',
        'not-in-room',
        'peer-absent',
        'peer-silent',
        'not-allowed',
        'unauthorized',
        'wrong-passphrase',
        'room-full',
        'room-locked',
        'turned-away',
        'rate-limited',
        'unavailable',
      ],
      undefined
    >;
    readonly detail: v.StringSchema<undefined>;
    readonly retryAfterMs: v.ExactOptionalSchema<
      v.SchemaWithPipe<
        readonly [
          v.NumberSchema<undefined>,
          v.MinValueAction<number, 0, undefined>,
          v.MaxValueAction<number, 600000, undefined>,
        ]
      >,
      undefined
    >;
  },
  undefined
>;

/** Identifies a room: the last part of its link. */
export declare const RoomIdSchema: v.SchemaWithPipe<
  readonly [
    v.StringSchema<`${string} must be a string`>,
    v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
  ]
>;

export type RoomPeer = v.InferOutput<typeof RoomPeerSchema>;

/** `room:presence`, server to client: one peer's presence changed. */
export declare const RoomPeerSchema: v.ObjectSchema<
  {
    readonly peer: v.SchemaWithPipe<
      readonly [
        v.StringSchema<`${string} must be a string`>,
        v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
      ]
    >;
    readonly name: v.SchemaWithPipe<
      readonly [
        v.StringSchema<'name must be a string'>,
        v.TrimAction,
        v.MinLengthAction<string, 1, 'name must not be empty'>,
        v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
        v.RegexAction<string, 'name must not contain control characters'>,
      ]
    >;
    readonly presence: v.PicklistSchema<['here', 'away', 'left', 'lost'], undefined>;
  },
  undefined
>;

export type Sender = v.InferOutput<typeof SenderSchema>;

/** The stamp that the server puts on every message, from the sender's seat. */
export declare const SenderSchema: v.ObjectSchema<
  {
    readonly peer: v.SchemaWithPipe<
      readonly [
        v.StringSchema<`${string} must be a string`>,
        v.RegexAction<string, `${string} must be 1 to ${number} letters, digits, "-" or "_"`>,
      ]
    >;
    readonly name: v.SchemaWithPipe<
      readonly [
        v.StringSchema<'name must be a string'>,
        v.TrimAction,
        v.MinLengthAction<string, 1, 'name must not be empty'>,
        v.MaxLengthAction<string, 60, 'name must have at most 60 characters'>,
        v.RegexAction<string, 'name must not contain control characters'>,
      ]
    >;
  },
  undefined
>;

/** The wire events that the server sends. */
export type ServerToClientEvents = {
  'room:presence': (change: RoomPeer) => void;
  'room:door': (door: Door) => void;
  'room:admission': (admission: Admission) => void;
  /** This client's seat has ended, and why; it is disconnected. */
  'room:removed': (reason: Refusal) => void;
} & {
  [T in CallMessageType]: (envelope: IncomingEnvelope, acknowledge: Acknowledge) => void;
};

export type SourceState = v.InferOutput<typeof SourceStateSchema>;

/** What a sender says of one of its sources: sent, held back by its person, or not to be had at all. */
export declare const SourceStateSchema: v.PicklistSchema<
  ['on', 'off', 'none'],
  'a source must be "on", "off" or "none"'
>;

/** The schema of an acknowledgement with that value. */
export declare const acknowledgementSchema: <T extends v.GenericSchema>(
  value: T,
) => v.VariantSchema<
  'ok',
  [
    v.ObjectSchema<
      {
        readonly ok: v.LiteralSchema<true, undefined>;
        readonly value: T;
      },
      undefined
    >,
    v.ObjectSchema<
      {
        readonly ok: v.LiteralSchema<false, undefined>;
        readonly error: v.ObjectSchema<
          {
            readonly code: v.PicklistSchema<
              [
                'bad-message',
                'too-large',
                'unsupported-version',
                'not-in-room',
                'peer-absent',
                'peer-silent',
                'not-allowed',
                'unauthorized',
                'wrong-passphrase',
                'room-full',
                'room-locked',
                'turned-away',
                'rate-limited',
                'unavailable',
              ],
              undefined
            >;
            readonly detail: v.StringSchema<undefined>;
            readonly retryAfterMs: v.ExactOptionalSchema<
              v.SchemaWithPipe<
                readonly [
                  v.NumberSchema<undefined>,
                  v.MinValueAction<number, 0, undefined>,
                  v.MaxValueAction<number, 600000, undefined>,
                ]
              >,
              undefined
            >;
          },
          undefined
        >;
      },
      undefined
    >,
  ],
  undefined
>;

/** Parses the payload of a wire event that the server delivered. */
export declare const parseIncoming: (
  type: CallMessageType,
  payload: unknown,
) => Acknowledgement<IncomingMessage>;

/**
 * Parses a payload from the wire. A payload that doesn't fit becomes a refusal that names the first field that is
 * wrong, ready to be sent back as the acknowledgement.
 */
export declare function parseMessage<T extends v.GenericSchema>(
  schema: T,
  payload: unknown,
): Acknowledgement<v.InferOutput<T>>;

/** Parses the payload of a wire event that a client sent. */
export declare const parseOutgoing: (
  type: CallMessageType,
  payload: unknown,
) => Acknowledgement<OutgoingMessage>;

// Mentioned above, and not exported.

type Acknowledge<T = null> = (result: Acknowledgement<T>) => void;

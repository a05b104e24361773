import type { KnownBlock, View } from '@slack/types';

/**
 * Slack's arguments as a form carries them: numbers, and yes and no, as text. Blocks are only those that Slack names;
 * its types would let any unknown one pass. What they call alt_text beside a file is alt_txt to Slack
 * (docs.slack.dev/reference/methods/files.getUploadURLExternal).
 */
export type OnTheWire<A> = A extends unknown
  ? { [Name in keyof A as Name extends 'alt_text' ? 'alt_txt' : Name]: Name extends 'blocks' ? KnownBlock[] : Field<A[Name]> }
  : never;

type Field<V> = V extends boolean
  ? 'true' | 'false' | '1' | '0'
  : V extends number
    ? `${number}`
    : V extends View
      ? Omit<V, 'blocks'> & { blocks: KnownBlock[] }
      : V;

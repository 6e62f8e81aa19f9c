/** The names of the bridge, free of schemas, so that the preload script can import them alone. */
export const requestNames = [
  'wall.command',
  'wall.painted',
  'wall.boardFailed',
  'wall.unlock',
  'wall.lock',
  'meeting.command',
  'screen.command',
  'app.info',
] as const;
export const eventNames = ['snapshot', 'wall', 'meeting'] as const;

export type RequestName = (typeof requestNames)[number];
export type EventName = (typeof eventNames)[number];

/** The one channel for each direction; the name travels inside. */
export const requestChannel = 'tandem:request';
export const eventChannel = 'tandem:event';

/** What remote controls send, by the names of the UI Events standard and those that some browsers of TVs use instead. */
export const backKeys = ['browserback', 'goback', 'xf86back'] as const;

/** Whatever takes off what lies on top. */
export const closeKeys = ['escape', 'backspace', ...backKeys] as const;

export const nextKeys = ['arrowright', 'pagedown', 'n', 'channelup', 'mediatracknext'] as const;
export const previousKeys = ['arrowleft', 'pageup', 'p', 'channeldown', 'mediatrackprevious'] as const;
export const pauseKeys = [' ', 'mediaplaypause', 'mediaplay', 'mediapause'] as const;

/** Why a picture that somebody named is not shown. */
export type PictureFault = 'missing' | 'tooLarge' | 'noPicture';

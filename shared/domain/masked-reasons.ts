/** What stands for every reason that was typed in freely, where those may not be seen. The boards have their own word for it. */
export const maskedReasons = 'others';

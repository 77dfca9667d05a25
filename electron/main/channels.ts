/** The few messages between the main process, the preload and the page. */

/** Carries a port: from the main process to the preload, and from there, under the same name, to the page. */
export const PORT_MESSAGE = 'recall-port'
export const SHOW_FOLDER_CHANNEL = 'show-folder'
/** From the page: the commands of the menu bar. Back to it: the id of the one that was chosen. */
export const MENU_CHANNEL = 'menu'
export const COMMAND_CHANNEL = 'command'
/** From the page: what was typed is to be taken back, or done again. */
export const TYPING_CHANNEL = 'turn-typing'
/** From the page: the path of a file it was given. Answered with its offer. */
export const OFFER_CHANNEL = 'offer'
/** From the page: it wants a folder to be chosen. Answered with its offer, or null. */
export const OFFER_FOLDER_CHANNEL = 'offer-folder'
/** From the page: a new file of this name is to be put somewhere. Answered with its path, or null. */
export const PLACE_CHANNEL = 'choose-place'
/** From the page: how far the work is that it does, from 0 to 1, or null. */
export const PROGRESS_CHANNEL = 'progress'

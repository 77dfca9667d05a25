/** The few messages between the main process, the preload and the page. */

/** Carries a port: from the main process to the preload, and from there, under the same name, to the page. */
export const PORT_MESSAGE = 'recall-port'
export const SHOW_FOLDER_CHANNEL = 'show-folder'
/** From the page: the commands of the menu bar. Back to it: the id of the one that was chosen. */
export const MENU_CHANNEL = 'menu'
export const COMMAND_CHANNEL = 'command'
/** From the page: what was typed is to be taken back, or done again. */
export const TYPING_CHANNEL = 'turn-typing'

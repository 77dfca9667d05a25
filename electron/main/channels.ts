/** The few messages between the main process, the preload and the page. */

/** Carries a port: from the main process to the preload, and from there, under the same name, to the page. */
export const PORT_MESSAGE = 'recall-port'
export const SHOW_FOLDER_CHANNEL = 'show-folder'

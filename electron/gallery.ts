/** `npm run gallery`: every part of the design system in every state, under the policy of the product. */
import { startGallery } from './dev/gallery.ts'
import { onStop } from './launch/stop.ts'

const gallery = await startGallery()
onStop(() => gallery.close())
console.log(`The gallery is at ${gallery.address}/. Ctrl+C ends it.`)

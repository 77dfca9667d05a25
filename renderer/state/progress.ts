import { host } from '../api/transport.ts'

/** Shows beside the window’s icon how far its work is, from 0 to 1, where the system can; null takes it away. */
export function showProgress(share: number | null): void {
  host.setProgress?.(share)
}

import { useContext } from 'react'
import { text } from '../text.ts'
import { Misconceptions } from './misconceptions.ts'
import styles from './Misconception.module.css'

/** The belief that leads to a wrong option, by its key. */
export function Misconception({ of: key }: { readonly of: string | null }) {
  const says = useContext(Misconceptions)[key ?? '']
  if (says === undefined) return null
  return (
    <p className={styles.misconception}>
      {text.misconception} <q>{says}</q>
    </p>
  )
}

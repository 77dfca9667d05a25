import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Gallery } from './Gallery.tsx'
import { lookOf, onlySection, wear } from './look.ts'

const look = lookOf(location.search)
wear(look)

const root = document.getElementById('root')
if (root === null) throw new Error('the page is not the one this was built for')
createRoot(root).render(
  <StrictMode>
    <Gallery start={look} only={onlySection(location.search)} />
  </StrictMode>,
)

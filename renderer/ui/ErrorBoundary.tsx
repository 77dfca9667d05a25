import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  readonly onError: (error: unknown) => void
  readonly fallback: (again: () => void) => ReactNode
  readonly children: ReactNode
}

/** Catches what a screen throws while it draws. What the learner has in hand lives outside of the screen and stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error)
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children
  }
}

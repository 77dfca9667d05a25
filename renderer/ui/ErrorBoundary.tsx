import { Component, type ErrorInfo, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** Where this is; another place is drawn, whatever failed at the one before. */
  readonly place: string
  /** Told once, with the parts of the screen the error came through. */
  readonly onError: (error: unknown, stack: string) => void
  /** In the place of what failed; `again` draws it anew, from the beginning. */
  readonly fallback: (again: () => void) => ReactNode
  readonly children: ReactNode
}

/** Catches what a screen throws while it draws. What the learner has in hand lives outside of the screen and stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.props.onError(error, componentStack ?? '')
  }

  override componentDidUpdate({ place }: ErrorBoundaryProps): void {
    if (this.state.failed && place !== this.props.place) this.again()
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(this.again) : this.props.children
  }

  private readonly again = (): void => this.setState({ failed: false })
}

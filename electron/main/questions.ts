/** What was asked of another process and is not answered yet; each question has a number. */
export class Questions<Answer> {
  private asked = 0
  private readonly waiting = new Map<number, (answer: Answer) => void>()

  /** Asks: `send` gets the number to put on the question. */
  ask(send: (id: number) => void): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<Answer>()
    this.asked += 1
    this.waiting.set(this.asked, resolve)
    send(this.asked)
    return promise
  }

  /** Answers a question; one that nobody asked, or that was given up, is passed over. */
  answer(id: number, answer: Answer): void {
    this.waiting.get(id)?.(answer)
    this.waiting.delete(id)
  }

  /** Nobody will answer any more. */
  giveUp(answer: Answer): void {
    for (const resolve of this.waiting.values()) resolve(answer)
    this.waiting.clear()
  }
}

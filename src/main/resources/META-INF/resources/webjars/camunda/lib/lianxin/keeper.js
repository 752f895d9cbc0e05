const PAUSE = 1000; // after the last key
const RETRY = 4000;

/**
 * Keeps what somebody writes: sends it to the server at each pause, and says what became of it. Only what the server has
 * is safe; until then the page asks before it is left.
 */
export class Keeper {
  #waiting; // what is not yet sent
  #isSending = false;
  #isOver = false;
  #timer;

  /**
   * @param seen the version of the draft that the page shows, 0 when there is none
   * @param send puts {seen, answers} to the server; gives its answer, or throws
   * @param tell is told how the last try ended: a word, and the server's {version, savedAt} where it gave one
   */
  constructor(seen, send, tell) {
    this.seen = seen;
    this.send = send;
    this.tell = tell;
  }

  get isUnsaved() {
    return !this.#isOver && (this.#isSending || this.#waiting !== undefined);
  }

  /** What stands in the form now. */
  keep(answers) {
    this.#waiting = answers;
    this.#later(PAUSE);
  }

  /** Sends at once what waits. */
  flush() {
    if (this.#waiting !== undefined) this.#later(0);
  }

  /** This window's words count, not those of the other window, whose version is this. */
  insist(version) {
    this.seen = version;
    this.flush();
  }

  /** There is nothing to keep any more: it was submitted, given up, or is somebody else's. */
  stop() {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  #later(milliseconds) {
    clearTimeout(this.#timer);
    if (!this.#isOver && !this.#isSending) this.#timer = setTimeout(() => this.#save(), milliseconds);
  }

  async #save() {
    const answers = this.#waiting;
    this.#waiting = undefined;
    this.#isSending = true;
    const [word, kept] = await this.#outcome(answers);
    this.#isSending = false;
    if (this.#isOver) return;
    if (word === "saved") this.seen = kept.version;
    else if (word === "gone") this.stop();
    else this.#waiting ??= answers;
    this.tell(word, kept);
    const isRetried = word === "unsaved" || this.#waiting !== answers; // refused once, it's refused again
    if (this.#waiting !== undefined && word !== "overtaken" && isRetried) {
      this.#later(word === "saved" ? PAUSE : RETRY);
    }
  }

  async #outcome(answers) {
    try {
      const answer = await this.send({ seen: this.seen, answers });
      if (answer.ok) return ["saved", await answer.json()];
      if (answer.status === 412) return ["overtaken", await answer.json()];
      if ([400, 413, 422].includes(answer.status)) return ["refused"];
      return [[404, 409].includes(answer.status) ? "gone" : "unsaved"];
    } catch {
      return ["unsaved"]; // no line, or no answer that can be read
    }
  }
}

/** When a draft was saved, as people say it: 10:32, or 11-29 10:32 of another day. Both are Beijing time. */
export function when(savedAt) {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  const [day, time] = savedAt.split("T");
  return (day === today ? "" : `${day.slice(5)} `) + time.slice(0, 5);
}

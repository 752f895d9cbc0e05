package org.lianxin.inmail;

/** Why a mail waits for somebody to look at it. */
enum WaitingReason {
  /** Its sender is nobody whom we know, or two at once. */
  UNKNOWN_SENDER,
  /** It names no case. */
  NO_CASE,
  /** It is addressed to a case with a token that is not ours. */
  WRONG_TOKEN,
  /** Its sender may not read the case that it names. */
  NOT_A_READER,
  /** The case that it names takes nothing any more. */
  CASE_OVER,
  /** It is larger than is read; it lies in the mailbox. */
  TOO_LARGE,
  /** It can't be understood. */
  UNREADABLE,
  /** It came from a mail server and names no notice of ours. */
  UNKNOWN_BOUNCE
}

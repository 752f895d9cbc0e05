package org.lianxin.inmail;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;

/** How the mailbox that is read does: for the check of the configuration. */
@Service
public class MailboxChannel {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final InmailSettings settings;
  private final MailRows rows;
  private final FaultRows faults;
  private final Clock clock;

  MailboxChannel(InmailSettings settings, MailRows rows, FaultRows faults, Clock clock) {
    this.settings = settings;
    this.rows = rows;
    this.faults = faults;
    this.clock = clock;
  }

  /**
   * The state of the mailbox.
   *
   * @param isOn whether one is read
   * @param office the body whose officers look after unknown mail; empty without a mailbox
   * @param fault why it could not be read for ten minutes, in the server's words; empty while it
   *     can
   * @param waiting how many mails somebody has to look at
   */
  public record State(boolean isOn, String office, String fault, long waiting) {}

  /** How it is now. */
  public State state() {
    var patience = LocalDateTime.now(clock).minus(PATIENCE);
    var fault =
        settings.isOn()
            ? faults
                .find()
                .filter(one -> one.since().isBefore(patience))
                .map(FaultRows.Fault::words)
                .orElse("")
            : "";
    return new State(
        settings.isOn(),
        settings.isOn() ? settings.office() : "",
        fault,
        rows.count(MailState.WAITING));
  }
}

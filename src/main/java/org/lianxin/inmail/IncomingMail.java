package org.lianxin.inmail;

import java.util.List;
import java.util.Optional;
import org.lianxin.attachment.Upload;

/**
 * A mail as it was understood.
 *
 * @param id its Message-ID, or empty
 * @param sender the address in its From, in small letters, or empty
 * @param subject in one line
 * @param recipients the addresses to which it went
 * @param answers what stands between the angle brackets of In-Reply-To and References, the newest
 *     first
 * @param isAutomatic whether a program wrote it
 * @param bounce what it says of a mail of ours, if it comes from a mail server
 * @param text what it says
 * @param files what comes with it
 */
record IncomingMail(
    String id,
    String sender,
    String subject,
    List<String> recipients,
    List<String> answers,
    boolean isAutomatic,
    Optional<Bounce> bounce,
    String text,
    List<Upload> files) {

  /**
   * What a mail server reports (RFC 3464).
   *
   * @param id of the mail that it reports on, without angle brackets, or empty
   * @param isFailed whether it did not arrive and will not
   * @param reason the status and what the server said
   */
  record Bounce(String id, boolean isFailed, String reason) {}
}

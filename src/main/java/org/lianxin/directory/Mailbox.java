package org.lianxin.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 代表信箱 (rule mailbox-keeper).
 *
 * @param code the number on the box, by which cases name it
 * @param area the code of the area whose office supervises it
 * @param place where it hangs
 * @param deputy the login of its deputy
 * @param trustee the login of the liaison officer who is or was entrusted with it, or null
 * @param trustedFrom the first day of the trust, or null
 * @param trustedTo the last day of the trust, or null
 * @param active false once it is taken down
 */
public record Mailbox(
    String code,
    String area,
    String place,
    String deputy,
    String trustee,
    LocalDate trustedFrom,
    LocalDate trustedTo,
    boolean active) {

  /** The login of the liaison officer who keeps it on this day in the place of its deputy. */
  public Optional<String> trustee(LocalDate day) {
    return Optional.ofNullable(trustee)
        .filter(login -> !day.isBefore(trustedFrom) && !day.isAfter(trustedTo));
  }
}

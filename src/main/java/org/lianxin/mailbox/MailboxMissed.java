package org.lianxin.mailbox;

import java.time.LocalDate;
import java.util.Set;

/**
 * A week went by in which nobody opened a mailbox.
 *
 * @param number the number of the box's week
 * @param weekOf the week's Monday
 * @param told the groups and logins who have to hear of it: its deputy, who keeps it, the office
 */
public record MailboxMissed(String number, LocalDate weekOf, Set<String> told) {}

package org.lianxin.inmail;

import java.util.Set;

/**
 * A mail came that no rule knows; somebody has to look at it.
 *
 * @param number of the mail
 * @param told the groups whose work that is
 */
public record MailWaits(String number, Set<String> told) {}

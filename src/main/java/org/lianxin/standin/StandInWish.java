package org.lianxin.standin;

import java.time.LocalDate;
import java.util.Set;

/**
 * What whoever leads an office asks for when one of it is away.
 *
 * @param post for whom and in which post, see {@link HeldPost#key}
 * @param login who shall stand in
 * @param acts what for
 * @param from the first day, or null when none was given
 * @param to the last day, or null when none was given
 * @param reason why
 */
public record StandInWish(
    String post, String login, Set<StandInAct> acts, LocalDate from, LocalDate to, String reason) {}

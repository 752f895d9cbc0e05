package org.lianxin.supervision;

import org.lianxin.routing.Urgency;

/**
 * All that the decision {@code escalation} asks about a limit.
 *
 * @param bound whom it binds
 * @param lateness whether it is late
 * @param daysOverdue by how many working days; 0 when it is not
 * @param urgency how urgent the case is
 * @param returns how often units have returned the case
 * @param supervisions how often a supervisor was called on for this case before
 * @param urged whether a deputy has urged so often that it reaches the supervisors, and none has
 *     been called on since
 */
public record Standing(
    Bound bound,
    Lateness lateness,
    int daysOverdue,
    Urgency urgency,
    int returns,
    int supervisions,
    boolean urged) {}

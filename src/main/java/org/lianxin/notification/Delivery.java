package org.lianxin.notification;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A notice on its way by a channel beside the screen.
 *
 * @param id its number
 * @param bundle the message it leaves in, and its key: the same at each try
 * @param way by which way
 * @param state how far it is
 * @param dueAt when it is to leave, in China's time
 * @param tries how often it was tried
 * @param fault why the last try failed, or empty
 * @param settledAt when it left or was given up, in China's time
 * @param notice what it says
 */
public record Delivery(
    long id,
    String bundle,
    SendingWay way,
    DeliveryState state,
    LocalDateTime dueAt,
    int tries,
    Optional<String> fault,
    Optional<LocalDateTime> settledAt,
    Notice notice) {}

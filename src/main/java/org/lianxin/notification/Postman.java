package org.lianxin.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries bundles out. What is sent is noted after it: a node that is killed in between sends the
 * same message once more, with the same key.
 */
@Component
class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration LATE = Duration.ofMinutes(1);

  private final DeliveryRows deliveries;
  private final ReaderRows readers;
  private final Letters letters;
  private final Map<SendingWay, Transport> transports = new EnumMap<>(SendingWay.class);
  private final DeliverySchedule schedule;
  private final Clock clock;

  Postman(
      DeliveryRows deliveries,
      ReaderRows readers,
      Letters letters,
      List<Transport> transports,
      DeliverySchedule schedule,
      Clock clock) {
    this.deliveries = deliveries;
    this.readers = readers;
    this.letters = letters;
    transports.forEach(transport -> this.transports.put(transport.way(), transport));
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * Sends what waits of this bundle in one message.
   *
   * @throws Undeliverable when no further try would help
   */
  void send(String bundle) {
    var waiting = deliveries.waiting(bundle);
    if (waiting.isEmpty()) {
      return;
    }
    var transport = transports.get(Bundle.of(bundle).way());
    if (transport.isOn()) {
      transport.send(letter(bundle, waiting), address(Bundle.of(bundle)));
    }
    deliveries.settle(
        waiting,
        transport.isOn() ? DeliveryState.SENT : DeliveryState.SHOWN,
        LocalDateTime.now(clock));
  }

  private String address(Bundle bundle) {
    var reach = readers.reach(bundle.recipient());
    var address =
        switch (bundle.way()) {
          case MAIL -> reach.mail();
          case SMS -> reach.phone();
          case WECOM, DINGTALK -> bundle.recipient();
        };
    if (address.isEmpty()) {
      throw new Undeliverable("no address any more", null);
    }
    return address;
  }

  /** Notes why a bundle could not be sent, for the pages and the log. */
  void failed(String bundle, Throwable why, boolean isOver) {
    var now = LocalDateTime.now(clock);
    var fault = why == null ? "" : words(why);
    deliveries.fail(bundle, fault, isOver ? Optional.of(now) : Optional.empty());
    if (isOver) {
      LOG.warn("A notice was given up and stands under /notices/outbox: {}", fault);
    }
  }

  /** The innermost reason, which names what the server said. */
  private static String words(Throwable why) {
    var said = why;
    while (said.getCause() != null && !(said instanceof Undeliverable)) {
      said = said.getCause();
    }
    return said.getMessage() == null ? said.getClass().getSimpleName() : said.getMessage();
  }

  /** Puts on the schedule what should have left and is not on it. */
  void planForgotten() {
    deliveries
        .overdue(LocalDateTime.now(clock).minus(LATE))
        .forEach(due -> schedule.add(due.bundle(), due.at()));
  }

  /** Tries again what was given up of this bundle. */
  void sendAgain(String bundle) {
    var now = LocalDateTime.now(clock);
    if (deliveries.revive(bundle, now) > 0) {
      schedule.add(bundle, now);
    }
  }

  /** What leaves, or left, in one message with these. */
  Letter letter(String bundle, List<Delivery> together) {
    return letters.of(Bundle.of(bundle), together.stream().map(Delivery::notice).toList());
  }
}

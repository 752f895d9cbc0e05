package org.lianxin.notification;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.notification.DeliveryRows.Due;
import org.lianxin.notification.DeliveryRows.Planned;
import org.lianxin.notification.NoticeRows.Made;
import org.springframework.stereotype.Component;

/**
 * Which notices leave by which way, when, and in which message: by the table of notices, what the
 * reader wants, and the hours (rule send-window). What does not leave now leaves in one list,
 * however much it is.
 */
@Component
class Planning {

  private static final Limit ONE_DAY = Limit.workingDays(1);

  /** As long as the longest holiday, so that nothing is lost behind an outage. Policy default. */
  private static final Period STILL_NEWS = Period.ofDays(14);

  private final DeliveryRows deliveries;
  private final ReaderRows readers;
  private final DeliverySchedule schedule;
  private final NoticeSettings settings;
  private final SendWindow window;
  private final Clock clock;

  Planning(
      DeliveryRows deliveries,
      ReaderRows readers,
      DeliverySchedule schedule,
      NoticeSettings settings,
      WorkingCalendar calendar,
      Clock clock) {
    this.deliveries = deliveries;
    this.readers = readers;
    this.schedule = schedule;
    this.settings = settings;
    this.window = new SendWindow(works(calendar), settings.opensAt(), settings.closesAt());
    this.clock = clock;
  }

  /** As far as is known today: the list of next year may not be published yet. */
  private static Predicate<LocalDate> works(WorkingCalendar calendar) {
    return day ->
        calendar.provisional(day.minusDays(1), ONE_DAY, WorkingCalendar.NATION).day().equals(day);
  }

  /**
   * Plans the ways of notices that were just made, in their transaction. Of what happened long ago
   * there is only the notice itself.
   */
  void plan(Collection<Made> all) {
    var now = LocalDateTime.now(clock);
    var made =
        all.stream().filter(one -> one.notice().at().isAfter(now.minus(STILL_NEWS))).toList();
    var logins =
        made.stream().map(one -> one.notice().recipient()).collect(toCollection(HashSet::new));
    if (logins.isEmpty()) {
      return;
    }
    var reaches = readers.reaches(logins);
    var wishes = readers.wishes(logins);
    var planned = new ArrayList<Planned>();
    for (var one : made) {
      var notice = one.notice();
      var wanted = wishes.getOrDefault(notice.recipient(), Map.of()).get(notice.kind());
      if (notice.isDuty() || wanted != Wish.NEVER) {
        var sending = sending(one.sending(), wanted);
        ways(notice, reaches.getOrDefault(notice.recipient(), Reach.NOWHERE))
            .forEach(way -> planned.add(planned(notice, way, sending, now)));
      }
    }
    deliveries.add(planned);
    planned.stream()
        .map(one -> new Due(one.bundle().key(), one.dueAt()))
        .distinct()
        .forEach(due -> schedule.add(due.bundle(), due.at()));
  }

  /** Who gave no address gets no mail; while none can leave, everybody sees what would have. */
  private Collection<SendingWay> ways(Notice notice, Reach reach) {
    var robot = settings.robot(notice.recipient());
    if (robot.isPresent()) {
      return List.of(robot.get().way());
    }
    var ways = EnumSet.noneOf(SendingWay.class);
    if (!settings.mail().isOn() || !reach.mail().isEmpty()) {
      ways.add(SendingWay.MAIL);
    }
    if (notice.isDuty() && !reach.phone().isEmpty()) {
      ways.add(SendingWay.SMS);
    }
    return ways;
  }

  /** What is urgent goes through whatever the reader wants. */
  private static Sending sending(Sending byTable, Wish wanted) {
    if (byTable == Sending.AT_ONCE || wanted == null) {
      return byTable;
    }
    return wanted == Wish.DIGEST ? Sending.DIGEST : Sending.WORKING_HOURS;
  }

  private Planned planned(Notice notice, SendingWay way, Sending sending, LocalDateTime now) {
    var isNow =
        sending == Sending.AT_ONCE || sending == Sending.WORKING_HOURS && window.isOpen(now);
    if (isNow && Robot.isRecipient(notice.recipient())) {
      var minute = now.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
      return planned(notice, way, "M" + minute, minute);
    }
    var at = isNow ? now : window.nextOpening(now);
    return planned(notice, way, isNow ? "E" + notice.happening() : "L" + at.toLocalDate(), at);
  }

  private static Planned planned(Notice notice, SendingWay way, String message, LocalDateTime at) {
    return new Planned(notice.happening(), new Bundle(way, notice.recipient(), message), at);
  }
}

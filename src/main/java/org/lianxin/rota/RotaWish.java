package org.lianxin.rota;

import static org.lianxin.shared.Rule.unless;

import java.util.List;
import java.util.regex.Pattern;
import org.lianxin.shared.Rule;

/** What a plan has to hold. */
final class RotaWish {

  /** A month has this day, whichever it is. */
  static final int LAST_DAY = 28;

  private static final int MOST_PERSONS = 5;
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  /** The rules of writing a plan, in the order of the form. */
  static final List<Rule<RotaPlan>> RULES =
      List.of(
          plan -> unless(isWithin(plan.dayOfMonth(), LAST_DAY), "dayOfMonth", "rota.plan.day"),
          plan -> unless(isTime(plan.fromTime()), "fromTime", "rota.plan.time"),
          plan -> unless(isAfter(plan.toTime(), plan.fromTime()), "toTime", "rota.plan.reversed"),
          plan -> unless(isWithin(plan.persons(), MOST_PERSONS), "persons", "rota.plan.persons"));

  private RotaWish() {}

  static boolean isWithin(Integer number, int most) {
    return number != null && number >= 1 && number <= most;
  }

  static boolean isTime(String text) {
    return text != null && TIME.matcher(text).matches();
  }

  /** Whether both are times, and the first is the later one. */
  static boolean isAfter(String to, String from) {
    return isTime(to) && isTime(from) && to.compareTo(from) > 0;
  }
}

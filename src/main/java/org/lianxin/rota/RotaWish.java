package org.lianxin.rota;

import static org.lianxin.shared.Rule.unless;

import java.util.List;
import java.util.regex.Pattern;
import org.lianxin.shared.Rule;

/** What a plan has to hold. */
final class RotaWish {

  /** A month has this day, whichever it is. */
  private static final int LAST_DAY = 28;

  private static final int MOST_PERSONS = 5;
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  /** The rules of writing a plan, in the order of the form. */
  static final List<Rule<RotaPlan>> RULES =
      List.of(
          plan -> unless(isWithin(plan.dayOfMonth(), LAST_DAY), "dayOfMonth", "rota.plan.day"),
          plan -> unless(isTime(plan.fromTime()), "fromTime", "rota.plan.time"),
          plan ->
              unless(
                  isTime(plan.toTime())
                      && isTime(plan.fromTime())
                      && plan.toTime().compareTo(plan.fromTime()) > 0,
                  "toTime",
                  "rota.plan.reversed"),
          plan -> unless(isWithin(plan.persons(), MOST_PERSONS), "persons", "rota.plan.persons"));

  private RotaWish() {}

  private static boolean isWithin(Integer number, int most) {
    return number != null && number >= 1 && number <= most;
  }

  private static boolean isTime(String text) {
    return text != null && TIME.matcher(text).matches();
  }
}

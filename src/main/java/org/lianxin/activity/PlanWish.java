package org.lianxin.activity;

import static org.lianxin.shared.Rule.unless;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianxin.activity.AccountRules.Written;
import org.lianxin.shared.Rule;

/**
 * What somebody plans: an account of what has not taken place, with its hours.
 *
 * @param written what is known of the activity, and what it is judged by
 * @param fromTime from when, as {@code 09:00}
 * @param toTime until when
 */
record PlanWish(Written written, String fromTime, String toTime) {

  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  /** The rules of planning one, in the order of the form. */
  static final List<Rule<PlanWish>> RULES =
      Stream.concat(
              AccountRules.AHEAD.stream()
                  .<Rule<PlanWish>>map(rule -> wish -> rule.against(wish.written)),
              Stream.<Rule<PlanWish>>of(
                  wish -> unless(isTime(wish.fromTime), "fromTime", "activity.time-missing"),
                  wish ->
                      unless(
                          isTime(wish.toTime)
                              && isTime(wish.fromTime)
                              && wish.toTime.compareTo(wish.fromTime) > 0,
                          "toTime",
                          "activity.time-reversed")))
          .toList();

  private static boolean isTime(String text) {
    return text != null && TIME.matcher(text).matches();
  }
}

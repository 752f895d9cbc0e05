package org.lianxin.rota;

import static org.lianxin.shared.Rule.unless;

import java.util.List;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Rule;

/**
 * When in each period a group meets.
 *
 * @param group the code of the group
 * @param kind for what
 * @param monthOfPeriod in which month of the period, from 1
 * @param dayOfMonth on which day, 1 to 28; the next working day where that is none
 * @param fromTime from when, as {@code 09:00}
 * @param toTime until when
 * @param place where; empty for the home
 */
record GatheringPlan(
    String group,
    GatheringKind kind,
    Integer monthOfPeriod,
    Integer dayOfMonth,
    String fromTime,
    String toTime,
    String place) {

  /** Most characters of a place. */
  static final int PLACE = 200;

  /** The rules of writing a plan, in the order of the form. */
  static final List<Rule<GatheringPlan>> RULES =
      List.of(
          plan ->
              unless(
                  RotaWish.isWithin(plan.monthOfPeriod, plan.kind.months()),
                  "monthOfPeriod",
                  "rota.gathering.month",
                  String.valueOf(plan.kind.months())),
          plan ->
              unless(
                  RotaWish.isWithin(plan.dayOfMonth, RotaWish.LAST_DAY),
                  "dayOfMonth",
                  "rota.plan.day"),
          plan -> unless(RotaWish.isTime(plan.fromTime), "fromTime", "rota.plan.time"),
          plan ->
              unless(RotaWish.isAfter(plan.toTime, plan.fromTime), "toTime", "rota.plan.reversed"),
          plan ->
              unless(
                  plan.place.length() <= PLACE && Legible.is(plan.place),
                  "place",
                  "rota.gathering.place",
                  String.valueOf(PLACE)));

  /** What is proposed to a group without a plan: a policy default. */
  static GatheringPlan proposed(String group, GatheringKind kind) {
    var month = kind == GatheringKind.ACTIVITY ? 2 : kind.months();
    return new GatheringPlan(group, kind, month, 10, "09:00", "11:00", "");
  }
}

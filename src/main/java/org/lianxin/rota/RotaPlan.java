package org.lianxin.rota;

/**
 * When a group receives voters, each month.
 *
 * @param group the code of the group
 * @param dayOfMonth on which day, 1 to 28; the next working day where that is none
 * @param fromTime from when, as {@code 09:00}
 * @param toTime until when
 * @param persons how many deputies, in turn
 */
record RotaPlan(String group, Integer dayOfMonth, String fromTime, String toTime, Integer persons) {

  /** What is proposed to a group without a plan. */
  static RotaPlan proposed(String group) {
    return new RotaPlan(group, 15, "09:00", "11:00", 2);
  }
}

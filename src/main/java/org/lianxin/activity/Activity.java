package org.lianxin.activity;

import java.time.LocalDate;
import java.util.Set;

/**
 * A recorded activity.
 *
 * @param no its number
 * @param byGroup whether a group organised it, and not a deputy alone
 * @param organiser the group's code or the deputy's login
 * @param area the code of the area where it was
 * @param station the code of the station where it was, or null
 * @param personTimes 人次: how many voters came, the same one twice as two
 * @param publicitySessions 宣传场次: how often something was made known
 * @param answeredOnSpot how many questions were answered there and then
 * @param minutes what was said and agreed, or null
 * @param recordedBy the login of who wrote it down
 * @param struckReason why it was struck, or null
 */
record Activity(
    String no,
    ActivityState state,
    ActivityForm form,
    boolean concentrated,
    boolean byGroup,
    String organiser,
    String area,
    String station,
    String place,
    String subject,
    LocalDate heldOn,
    int personTimes,
    int publicitySessions,
    int answeredOnSpot,
    Set<ActivityContent> contents,
    String minutes,
    String recordedBy,
    String struckReason) {

  /** Whether it was struck, so that nothing can be added any more. */
  public boolean isStruck() {
    return state == ActivityState.STRUCK;
  }
}

package org.lianxin.activity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lianxin.demand.QuestionType;
import org.lianxin.demand.VoterGroup;

/**
 * What somebody writes down of an activity that took place. Anything may be missing here; {@link
 * AccountRules} says what has to be there.
 *
 * @param organiser the code of the group, or the login of the deputy
 * @param area the code of the area
 * @param station the code of the station, or null
 * @param place where, up to {@value #PLACE} characters
 * @param subject what about, up to {@value #SUBJECT} characters
 * @param group whom they asked
 * @param question what they asked, or null for what the group is asked as a rule
 * @param personTimes how many voters came, the same one twice as two
 * @param publicitySessions how often something was made known
 * @param answeredOnSpot how many questions were answered there and then
 * @param minutes what was said and agreed, up to {@value #MINUTES} characters, or null
 * @param plan the number of the plan by which it was held, or null
 * @param present who was there, and with how many voters each spoke; null for with all of them
 */
public record Account(
    ActivityForm form,
    boolean concentrated,
    String organiser,
    String area,
    String station,
    String place,
    String subject,
    LocalDate heldOn,
    VoterGroup group,
    QuestionType question,
    Set<ActivityContent> contents,
    Integer personTimes,
    Integer publicitySessions,
    Integer answeredOnSpot,
    String minutes,
    String plan,
    Map<String, Integer> present) {

  /** The same with these present, each with all voters. */
  Account inviting(Set<String> logins) {
    var invited = new LinkedHashMap<String, Integer>();
    logins.forEach(login -> invited.put(login, null));
    return new Account(
        form,
        concentrated,
        organiser,
        area,
        station,
        place,
        subject,
        heldOn,
        group,
        question,
        contents,
        personTimes,
        publicitySessions,
        answeredOnSpot,
        minutes,
        plan,
        invited);
  }

  /** Most characters of {@link #place}. */
  static final int PLACE = 100;

  /** Most characters of {@link #subject}. */
  static final int SUBJECT = 100;

  /** Most characters of {@link #minutes}. */
  static final int MINUTES = 8000;

  /** Most of each number. */
  static final int MANY = 9999;
}

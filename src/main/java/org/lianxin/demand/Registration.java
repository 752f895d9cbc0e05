package org.lianxin.demand;

import java.time.LocalDate;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;

/**
 * What somebody writes down when a demand comes in (rule own-words). Anything may be missing here;
 * {@link Registrar} says what has to be there.
 *
 * @param channel how it came in
 * @param receivedOn the day it was received
 * @param area the code of the area it is about
 * @param place where in the area, up to {@value #PLACE} characters
 * @param station the code of the station that took it in, if one did
 * @param mailbox the code of the deputies' mailbox that it lay in; with {@link Channel#MAILBOX}
 *     only
 * @param deputy the login of the deputy who received it
 * @param voterGroup whom the deputy asked, which decides which of the three questions it answers
 *     (rule three-questions)
 * @param subject what it is about, up to {@value #SUBJECT} characters
 * @param words the voter's own words, up to {@value #WORDS} characters
 * @param category the kind of matter
 * @param urgency how urgent
 * @param accusation whether it accuses somebody
 * @param accusedBody the code of the accused body, if it is in the directory
 * @param confidential whether the voter asks for secrecy
 * @param anonymous whether the voter gives no name
 * @param name the voter's name, up to {@value #NAME} characters
 * @param phone the voter's telephone number
 * @param address the voter's address, up to {@value #ADDRESS} characters
 */
public record Registration(
    Channel channel,
    LocalDate receivedOn,
    String area,
    String place,
    String station,
    String mailbox,
    String deputy,
    VoterGroup voterGroup,
    String subject,
    String words,
    Category category,
    Urgency urgency,
    boolean accusation,
    String accusedBody,
    boolean confidential,
    boolean anonymous,
    String name,
    String phone,
    String address) {

  /** Most characters of {@link #place}. */
  public static final int PLACE = 200;

  /** Most characters of {@link #subject}. */
  public static final int SUBJECT = 100;

  /** Most characters of {@link #words}. */
  public static final int WORDS = 4000;

  /** Most characters of {@link #name}. */
  public static final int NAME = 40;

  /** Most characters of {@link #phone}. */
  public static final int PHONE = 60;

  /** Most characters of {@link #address}. */
  public static final int ADDRESS = 200;

  /** Drops the blanks around what was typed; an empty text is null. */
  public Registration {
    area = tidy(area);
    place = tidy(place);
    station = tidy(station);
    mailbox = tidy(mailbox);
    deputy = tidy(deputy);
    subject = tidy(subject);
    words = tidy(words);
    accusedBody = tidy(accusedBody);
    name = tidy(name);
    phone = tidy(phone);
    address = tidy(address);
  }

  private static String tidy(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

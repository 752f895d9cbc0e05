package org.lianxin.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.lianxin.demand.Registration;

/**
 * A case of the demonstration's past year: what people said and did, and how long each took. The
 * file {@code demo/past-year.json} holds them in the order in which they came.
 *
 * @param daysAgo how many days before the demonstration's first day it was registered
 * @param registrar the login of who registered it; the deputy where none is named
 * @param told what its people say, as of the cases of today
 * @param turns where somebody acts otherwise than in the usual way, or in another time
 * @param acts what is done beside the tasks
 */
record PastCase(int daysAgo, String registrar, RealCase told, List<Turn> turns, List<Act> acts) {

  private static final String FILE = "/demo/past-year.json";

  /** A day counted from the one on which it is said, such as {@code +30d}. */
  private static final Pattern LATER = Pattern.compile("\\+(\\d+)d");

  /** Another case of the file, whose number is meant, such as {@code case:Y07}. */
  private static final String CASE = "case:";

  /** How many working days people take, where no turn says otherwise. */
  private static final Map<String, Integer> USUAL =
      Map.ofEntries(
          Map.entry("Task_VerifyDemand", 2),
          Map.entry("Task_WriteSuggestion", 3),
          Map.entry("Task_GiveCoOpinion", 4),
          Map.entry("Task_HandleDemand", 7),
          Map.entry("Task_HandlePetition", 12),
          Map.entry("Task_DecideDispute", 5));

  PastCase {
    turns = turns == null ? List.of() : turns;
    acts = acts == null ? List.of() : acts;
  }

  /**
   * Somebody at a task.
   *
   * @param at the task's element
   * @param visit at which time that the case comes there; every time where none is given
   * @param days after so many working days; the usual ones where none are given, never if below 0
   * @param doer the login of who does it; whoever may where none is named
   * @param answers what is answered, beside or instead of what the case tells
   * @param alone whether nothing but these answers is given
   */
  record Turn(
      String at,
      Integer visit,
      Integer days,
      String doer,
      Map<String, Object> answers,
      boolean alone) {

    Turn {
      answers = answers == null ? Map.of() : answers;
    }

    private boolean isAt(String element, int time) {
      return at.equals(element) && (visit == null || visit == time);
    }
  }

  /** What people do beside the tasks. */
  enum Deed {
    /** The deputy urges. */
    URGE,
    /** Who registered it asks to have it voided. */
    VOID,
    /** The deputy tells that the voter takes it back. */
    WITHDRAW
  }

  /**
   * One such deed.
   *
   * @param day so many days after the registration
   * @param words why, where that is asked
   */
  record Act(int day, Deed deed, String words) {}

  String id() {
    return told.id();
  }

  /** Who registers it. */
  String registeredBy() {
    return registrar == null ? told.deputy() : registrar;
  }

  /** How it is registered on that day. */
  Registration registration(LocalDate day) {
    return told.registration(day);
  }

  /** What somebody does otherwise at a task to which the case comes for the n-th time. */
  Optional<Turn> turn(String element, int time) {
    return turns.stream().filter(turn -> turn.isAt(element, time)).findFirst();
  }

  /** After how many working days a task is done; empty when it is not. */
  Optional<Integer> days(String element, int time) {
    if (element.equals(told.stop())) {
      return Optional.empty();
    }
    var days = turn(element, time).map(Turn::days).orElseGet(() -> USUAL.getOrDefault(element, 1));
    return Optional.of(days).filter(taken -> taken >= 0);
  }

  /**
   * Answers as they are sent: each day that is counted from today by its date, each other case by
   * its number.
   */
  static Map<String, Object> sent(
      Map<String, Object> answers, LocalDate today, UnaryOperator<String> numbers) {
    var sent = new HashMap<>(answers);
    sent.replaceAll(
        (field, answer) -> answer instanceof String text ? sent(text, today, numbers) : answer);
    return sent;
  }

  private static String sent(String text, LocalDate today, UnaryOperator<String> numbers) {
    var later = LATER.matcher(text);
    if (later.matches()) {
      return today.plusDays(Integer.parseInt(later.group(1))).toString();
    }
    return text.startsWith(CASE) ? numbers.apply(text.substring(CASE.length())) : text;
  }

  /** All of them. */
  static List<PastCase> all() {
    try (var in = PastCase.class.getResourceAsStream(FILE)) {
      return new ObjectMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE, e);
    }
  }
}

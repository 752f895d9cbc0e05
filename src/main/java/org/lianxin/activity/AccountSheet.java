package org.lianxin.activity;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.demand.QuestionType;
import org.lianxin.demand.VoterGroup;
import org.lianxin.shared.Typed;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What the form sent, letter by letter, so that nothing is lost when a field is refused. A guest is
 * chosen from a list with names as {@code <login> <name>}; how many voters somebody spoke with
 * comes as {@code times-<login>}.
 */
record AccountSheet(MultiValueMap<String, String> sent) {

  /** How many guests the form has room for. */
  static final int GUESTS = 3;

  private static final String PRESENT = "present";
  private static final String GUEST = "guest";
  private static final String CONTENTS = "contents";

  /** The form as it is first shown. */
  static AccountSheet empty(LocalDate today, String area, String only) {
    var sent = new LinkedMultiValueMap<String, String>();
    sent.set("area", area);
    sent.set("heldOn", today.toString());
    sent.set("group", VoterGroup.ORDINARY.name());
    sent.set("publicitySessions", "0");
    sent.set("answeredOnSpot", "0");
    if (only != null) {
      sent.set("organiser", only);
      sent.set(PRESENT, only);
    }
    return new AccountSheet(sent);
  }

  /** What another form of the activity's page sent. */
  static AccountSheet sent(Map<String, String> fields) {
    var sent = new LinkedMultiValueMap<String, String>();
    fields.forEach(sent::set);
    return new AccountSheet(sent);
  }

  /**
   * The same for one that was planned: what the plan says, with those who said they come.
   *
   * @param own the logins of the deputies whom the form shows; others are guests
   */
  static AccountSheet of(PlannedActivity plan, List<Invitee> invited, Set<String> own) {
    var sent = new LinkedMultiValueMap<String, String>();
    sent.addAll(empty(plan.meetsOn(), plan.area(), null).sent);
    sent.set("plan", plan.number());
    sent.set("form", plan.form().name());
    if (plan.concentrated()) {
      sent.set("concentrated", "true");
    }
    sent.set("organiser", plan.organiser());
    sent.set("station", plan.station());
    sent.set("place", plan.place());
    sent.set("subject", plan.subject());
    invited.stream()
        .filter(Invitee::comes)
        .map(Invitee::login)
        .forEach(login -> sent.add(own.contains(login) ? PRESENT : GUEST, login));
    return new AccountSheet(sent);
  }

  /** What was written into a field; null when nothing was. */
  public String get(String field) {
    return Typed.text(sent.getFirst(field));
  }

  /** Whether this was ticked in a list. */
  public boolean has(String field, String value) {
    return several(field).anyMatch(value::equals);
  }

  /** The guests, as many as the form has room for. */
  public List<String> guests() {
    return Stream.concat(
            Objects.requireNonNullElse(sent.get(GUEST), List.<String>of()).stream(),
            Stream.generate(() -> ""))
        .limit(GUESTS)
        .toList();
  }

  /** The account; what can't be read is missing. */
  Account account() {
    return new Account(
        Typed.constant(ActivityForm.class, get("form")),
        get("concentrated") != null,
        get("organiser"),
        get("area"),
        get("station"),
        get("place"),
        get("subject"),
        day("heldOn"),
        Typed.constant(VoterGroup.class, get("group")),
        Typed.constant(QuestionType.class, get("question")),
        several(CONTENTS)
            .map(name -> Typed.constant(ActivityContent.class, name))
            .filter(Objects::nonNull)
            .collect(toCollection(() -> EnumSet.noneOf(ActivityContent.class))),
        number(get("personTimes")),
        number(get("publicitySessions")),
        number(get("answeredOnSpot")),
        get("minutes"),
        get("plan"),
        present());
  }

  private Map<String, Integer> present() {
    var present = new LinkedHashMap<String, Integer>();
    Stream.concat(several(PRESENT), several(GUEST).map(choice -> choice.split("\\s", 2)[0]))
        .forEach(login -> present.put(login, own(login)));
    return present;
  }

  /** Null where nothing is written; what is no number is too many, so that it is refused. */
  private Integer own(String login) {
    return Optional.ofNullable(get("times-" + login))
        .map(text -> Objects.requireNonNullElse(number(text), Integer.MAX_VALUE))
        .orElse(null);
  }

  private Stream<String> several(String field) {
    return Objects.requireNonNullElse(sent.get(field), List.<String>of()).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  LocalDate day(String field) {
    return Typed.day(sent.getFirst(field));
  }

  private static Integer number(String text) {
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException unreadable) {
      return null;
    }
  }
}

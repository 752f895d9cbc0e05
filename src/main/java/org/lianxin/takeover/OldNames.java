package org.lianxin.takeover;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianxin.demand.Channel;
import org.lianxin.demand.RegistrationChoices;
import org.lianxin.directory.Area;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Station;
import org.lianxin.handling.ContactWay;
import org.lianxin.handling.Outcome;
import org.lianxin.routing.Category;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.spreadsheet.Labels;
import org.springframework.stereotype.Component;

/**
 * Whom and what the words of a running row mean, by directory and lists. What they do not know is
 * noted as a fault of the field; a blank one is for {@link OldStanding#needed} to ask for.
 */
@Component
class OldNames {

  /**
   * How and where a demand came in.
   *
   * @param station the code of the station, or null
   * @param mailbox the number of the mailbox, or null
   */
  record Arrival(Channel channel, String station, String mailbox) {}

  private final RegistrationChoices choices;
  private final Directory directory;
  private final People people;
  private final Labels labels;

  OldNames(RegistrationChoices choices, Directory directory, People people, Labels labels) {
    this.choices = choices;
    this.directory = directory;
    this.people = people;
    this.labels = labels;
  }

  /** The code of the area that the place names, or of that of the office. */
  String area(OldRow row, String office, Person by) {
    var place = row.text(OldField.PLACE);
    return choices.areas(by).stream()
        .filter(area -> area.name().equals(place))
        .map(Area::code)
        .findFirst()
        .orElseGet(() -> directory.body(office).map(Body::area).orElseThrow());
  }

  /**
   * By the source: a way of coming in, or the very station or mailbox. Of a way that needs one, it
   * is named where the row says where it was taken in; an area's only one need not be named.
   */
  Arrival arrival(OldRow row, String area, List<Reason> faults) {
    var source = row.text(OldField.SOURCE);
    var channel = label(Channel.class, source);
    var place = row.text(OldField.TAKEN_IN_AT);
    var named = channel.isPresent() || place != null ? place : source;
    var station = one(choices.stations(area), Station::name, Station::code, named);
    var mailbox = one(choices.mailboxes(area), Mailbox::place, Mailbox::code, named);
    var way =
        channel
            .or(() -> station.filter(found -> named != null).map(found -> Channel.STATION))
            .or(() -> mailbox.filter(found -> named != null).map(found -> Channel.MAILBOX))
            .orElse(null);
    if (way == null && source != null) {
      faults.add(missing(OldField.SOURCE));
    }
    boolean isMissing =
        way == Channel.STATION && station.isEmpty()
            || way == Channel.MAILBOX && mailbox.isEmpty()
            || place != null && station.isEmpty() && mailbox.isEmpty();
    if (isMissing) {
      faults.add(unknown(OldField.TAKEN_IN_AT, places(area)));
    }
    return new Arrival(
        way,
        way == Channel.STATION || place != null ? station.orElse(null) : null,
        way == Channel.MAILBOX ? mailbox.orElse(null) : null);
  }

  private String places(String area) {
    return Stream.concat(
            choices.stations(area).stream().map(Station::name),
            choices.mailboxes(area).stream().map(Mailbox::code))
        .collect(joining("、"));
  }

  /** The login of the deputy. */
  String deputy(OldRow row, String area, Person by, List<Reason> faults) {
    return named(
        choices.deputies(by, area), Deputy::name, Deputy::login, OldField.DEPUTY, row, faults);
  }

  /** The code of the unit of the area. */
  String unit(OldRow row, String area, List<Reason> faults) {
    return named(
        directory.bodies(BodyKind.HANDLING_UNIT, area),
        Body::name,
        Body::code,
        OldField.UNIT,
        row,
        faults);
  }

  /** The login of a handler of the unit. */
  String handler(OldRow row, String unit, List<Reason> faults) {
    return unit == null
        ? null
        : named(
            people.inGroup(Post.group(unit, Role.HANDLER)),
            Person::name,
            Person::login,
            OldField.HANDLER,
            row,
            faults);
  }

  /** The constant whose label the row says. */
  <E extends Enum<E>> E constant(Class<E> type, OldField field, OldRow row, List<Reason> faults) {
    var found = label(type, row.text(field));
    if (found.isEmpty() && row.says(field)) {
      faults.add(missing(field));
    }
    return found.orElse(null);
  }

  /** That a row has to say this, and what may be chosen where the list is ours. */
  Reason missing(OldField field) {
    return unknown(
        field,
        switch (field) {
          case SOURCE -> words(Channel.class);
          case CATEGORY -> words(Category.class);
          case CONTACT_WAY -> words(ContactWay.class);
          case RESULT -> words(Outcome.class);
          default -> "";
        });
  }

  private static Reason unknown(OldField field, String choice) {
    return Reason.of(field.name(), "takeover.fault.running." + field, choice);
  }

  private <E extends Enum<E>> Optional<E> label(Class<E> type, String said) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> said != null && labels.isFor(one, said))
        .findFirst();
  }

  private <E extends Enum<E>> String words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(one -> labels.in(Locale.SIMPLIFIED_CHINESE, one))
        .collect(joining("、"));
  }

  private static <T> String named(
      List<T> known,
      Function<T, String> name,
      Function<T, String> code,
      OldField field,
      OldRow row,
      List<Reason> faults) {
    if (!row.says(field)) {
      return null;
    }
    var found = one(known, name, code, row.text(field));
    if (found.isEmpty()) {
      faults.add(unknown(field, ""));
    }
    return found.orElse(null);
  }

  /** The code of the only one of this name or code; of the only one there is where none is said. */
  private static <T> Optional<String> one(
      List<T> known, Function<T, String> name, Function<T, String> code, String said) {
    var found =
        known.stream()
            .filter(
                one ->
                    said == null
                        || Objects.equals(name.apply(one), said)
                        || code.apply(one).equals(said))
            .map(code)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}

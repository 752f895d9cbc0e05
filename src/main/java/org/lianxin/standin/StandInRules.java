package org.lianxin.standin;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Grants;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.stereotype.Component;

/** Who may have whom stood in for by whom, and who sees and ends it (rule standing-in). */
@Component
class StandInRules {

  /** The longest absence in days, both ends counted: half a year (our default). */
  static final int MOST_DAYS = 183;

  private static final int LONGEST_REASON = 200;

  private static final Set<Role> STOOD_IN_FOR =
      EnumSet.of(
          Role.OFFICER,
          Role.PETITION_OFFICER,
          Role.UNIT_LEADER,
          Role.HANDLER,
          Role.LIAISON_OFFICER);

  private final Grants grants;
  private final Directory directory;
  private final People people;
  private final Clock clock;

  StandInRules(Grants grants, Directory directory, People people, Clock clock) {
    this.grants = grants;
    this.directory = directory;
    this.people = people;
    this.clock = clock;
  }

  List<HeldPost> posts(Person reader) {
    var led = grants.led(reader);
    return led.isEmpty()
        ? List.of()
        : people.all().stream()
            .filter(Person::active)
            .flatMap(
                person ->
                    person.posts().stream()
                        .filter(post -> STOOD_IN_FOR.contains(post.role()))
                        .filter(post -> isBelow(post.body(), led))
                        .map(post -> new HeldPost(person.login(), person.name(), post)))
            .toList();
  }

  private boolean isBelow(String body, List<String> led) {
    return directory.upFrom(body).stream().anyMatch(led::contains);
  }

  /**
   * Whoever has work in an office that the reader leads, in one below it or above it, or in another
   * of the same side in the same area: a small unit may have nobody else.
   */
  List<Person> candidates(Person reader) {
    var led = grants.led(reader);
    return led.isEmpty()
        ? List.of()
        : people.all().stream()
            .filter(Person::active)
            .filter(person -> !person.login().equals(reader.login()))
            .filter(
                person ->
                    person.posts().stream()
                        .filter(post -> STOOD_IN_FOR.contains(post.role()))
                        .map(Post::body)
                        .anyMatch(body -> led.stream().anyMatch(own -> isNear(body, own))))
            .toList();
  }

  private boolean isNear(String body, String own) {
    return directory.isInLine(body, own)
        || directory
            .body(body)
            .flatMap(one -> directory.body(own).filter(o -> isLike(one, o)))
            .isPresent();
  }

  private static boolean isLike(Body one, Body other) {
    return one.area().equals(other.area())
        && (one.kind() == BodyKind.HANDLING_UNIT) == (other.kind() == BodyKind.HANDLING_UNIT);
  }

  /** Who is concerned, who leads the body or one above it, deputies' offices, administrators. */
  boolean maySee(StandIn standIn, Person reader) {
    return reader.is(Role.ADMINISTRATOR)
        || isOfDeputiesOffice(reader)
        || Stream.of(standIn.login(), standIn.principal(), standIn.appointedBy())
            .anyMatch(reader.login()::equals)
        || isBelow(standIn.body(), grants.led(reader));
  }

  /** Who appointed, who stands in, and who leads the body or one above it. */
  boolean mayEnd(StandIn standIn, Person reader) {
    return standIn.isOpen()
        && standIn.state() != StandInState.NEEDED
        && (Stream.of(standIn.login(), standIn.appointedBy()).anyMatch(reader.login()::equals)
            || standIn.cause() == StandInCause.INDEPENDENCE && isOfDeputiesOffice(reader)
            || standIn.cause() == StandInCause.ABSENCE
                && isBelow(standIn.body(), grants.led(reader)));
  }

  private boolean isOfDeputiesOffice(Person reader) {
    return reader.posts().stream()
        .filter(post -> post.role() == Role.OFFICER)
        .anyMatch(
            post ->
                directory
                    .body(post.body())
                    .filter(body -> body.kind() == BodyKind.DEPUTIES_OFFICE)
                    .isPresent());
  }

  /**
   * Refuses a wish that may not be, naming all that is wrong with it.
   *
   * @return the post that is meant
   */
  HeldPost check(StandInWish wish, Person by, List<StandIn> present) {
    var held = posts(by).stream().filter(post -> post.key().equals(wish.post())).findFirst();
    if (held.isEmpty()) {
      throw Refusal.of("post", "standin.refused.post");
    }
    var reasons = new ArrayList<Reason>();
    person(wish, by, held.get(), present).ifPresent(reasons::add);
    acts(wish, held.get()).ifPresent(reasons::add);
    period(wish).ifPresent(reasons::add);
    reason(wish.reason()).ifPresent(reasons::add);
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
    return held.get();
  }

  private Optional<Reason> person(
      StandInWish wish, Person by, HeldPost held, List<StandIn> present) {
    return unless(!by.login().equals(wish.login()), "standIn", "standin.refused.himself")
        .or(() -> unless(isCandidate(wish, by), "standIn", "standin.refused.person"))
        .or(
            () ->
                unless(
                    !held.login().equals(wish.login()), "standIn", "standin.refused.for-himself"))
        .or(() -> unless(!hasItAlready(wish, held), "standIn", "standin.refused.has-it"))
        .or(() -> unless(!isThere(wish, held, present), "standIn", "standin.refused.twice"));
  }

  private boolean isCandidate(StandInWish wish, Person by) {
    return candidates(by).stream().anyMatch(person -> person.login().equals(wish.login()));
  }

  private boolean hasItAlready(StandInWish wish, HeldPost held) {
    return people.find(wish.login()).stream()
        .anyMatch(person -> person.posts().contains(held.post()));
  }

  private static boolean isThere(StandInWish wish, HeldPost held, List<StandIn> present) {
    return wish.from() != null
        && wish.to() != null
        && present.stream()
            .filter(StandIn::isOpen)
            .filter(other -> other.cause() == StandInCause.ABSENCE)
            .filter(other -> wish.login().equals(other.login()))
            .filter(other -> held.login().equals(other.principal()))
            .filter(other -> held.post().group().equals(other.group()))
            .anyMatch(
                other -> !other.to().isBefore(wish.from()) && !other.from().isAfter(wish.to()));
  }

  private static Optional<Reason> acts(StandInWish wish, HeldPost held) {
    return unless(!wish.acts().isEmpty(), "acts", "standin.refused.no-act")
        .or(
            () ->
                wish.acts().stream()
                    .filter(act -> !act.isOf(held.post().role()))
                    .findFirst()
                    .map(act -> Reason.of("acts", "standin.refused.act", held.post().role(), act)));
  }

  private Optional<Reason> period(StandInWish wish) {
    return unless(wish.from() != null, "from", "standin.refused.no-day")
        .or(() -> unless(wish.to() != null, "to", "standin.refused.no-day"))
        .or(
            () ->
                unless(
                    !wish.from().isBefore(LocalDate.now(clock)),
                    "from",
                    "standin.refused.back-dated"))
        .or(() -> unless(!wish.to().isBefore(wish.from()), "to", "standin.refused.order"))
        .or(
            () ->
                unless(
                    wish.to().isBefore(wish.from().plusDays(MOST_DAYS)),
                    "to",
                    "standin.refused.too-long"));
  }

  private static Optional<Reason> reason(String reason) {
    return unless(reason != null && !reason.isBlank(), "reason", "standin.refused.no-reason")
        .or(
            () ->
                unless(
                    reason.length() <= LONGEST_REASON,
                    "reason",
                    "standin.refused.long",
                    LONGEST_REASON))
        .or(() -> unless(Legible.is(reason), "reason", "standin.refused.illegible"));
  }
}

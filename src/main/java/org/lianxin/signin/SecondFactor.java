package org.lianxin.signin;

import static org.lianxin.signin.SignInEventRows.Kind.FACTOR_REMOVED;
import static org.lianxin.signin.SignInEventRows.Kind.FACTOR_RESET;
import static org.lianxin.signin.SignInEventRows.Kind.FACTOR_RESET_ASKED;
import static org.lianxin.signin.SignInEventRows.Kind.FACTOR_SET;
import static org.lianxin.signin.SignInEventRows.Kind.RECOVERY_CODE_USED;
import static org.lianxin.signin.SignInEventRows.Kind.WRONG_CODE;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxin.directory.Grants;
import org.lianxin.directory.Notes;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sealer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 动态口令: the second thing that who signs in with a password shows, a code of the authenticator on
 * his phone (rule second-factor). Who came through an identity provider has shown there what that
 * asks for.
 */
@Service
class SecondFactor {

  /** Where a code is typed, for a refusal. */
  static final String FIELD = "code";

  /** Wrong codes before a person waits; who types one knows the password already. */
  private static final int TRIES = 5;

  /** What {@link Throttle} counts them by. */
  static final String TRIED = "code";

  private final FactorRows factors;
  private final SessionRows sessions;
  private final SignInSettings settings;
  private final People people;
  private final Grants grants;
  private final Notes notes;
  private final Sealer sealer;
  private final Throttle throttle;
  private final SignInEventRows events;
  private final Clock clock;

  SecondFactor(
      FactorRows factors,
      SessionRows sessions,
      SignInSettings settings,
      People people,
      Grants grants,
      Notes notes,
      Sealer sealer,
      Throttle throttle,
      SignInEventRows events,
      Clock clock) {
    this.factors = factors;
    this.sessions = sessions;
    this.settings = settings;
    this.people = people;
    this.grants = grants;
    this.notes = notes;
    this.sealer = sealer;
    this.throttle = throttle;
    this.events = events;
    this.clock = clock;
  }

  /** Whether name and password alone don't let this person's program in. */
  boolean isAskedOfProgram(String login) {
    return !settings.programs().contains(login)
        && (factors.find(login).isPresent()
            || people.find(login).filter(settings::asksFactorOf).isPresent());
  }

  /**
   * The person's authenticator is the second factor from now on; his other sessions have to show
   * it.
   *
   * @param secret what it was given
   * @param session the session in which that is done
   * @return codes for a paper, shown once and kept nowhere
   * @throws Refusal when the code is not one of this authenticator
   */
  @Transactional
  public List<String> set(
      String login, String secret, String typed, String session, String address) {
    var step =
        OneTimeCodes.step(secret, digits(typed), clock.instant())
            .orElseThrow(() -> Refusal.of(FIELD, "signin.factor.not-working"));
    var codes = OneTimeCodes.recovery();
    factors.put(
        login,
        sealer.seal(owner(login), secret),
        step,
        codes.stream().map(code -> hash(login, code)).toList());
    sessions.codeGiven(session);
    events.add(FACTOR_SET, login, address);
    return codes;
  }

  /**
   * Looks at a code, of the authenticator or of the paper. Each is good once.
   *
   * @throws Refusal when it is wrong, or wrong ones were too many
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void check(String login, String typed, String address) {
    var wait = throttle.take(TRIED, login, TRIES);
    if (wait.compareTo(Duration.ZERO) > 0) {
      throw Refusal.of(FIELD, "signin.code.wait", TooManyTries.minutes(wait));
    }
    var isOnPaper = factors.use(login, hash(login, typed));
    if (!isOnPaper && !isOfTheAuthenticator(login, digits(typed))) {
      events.add(WRONG_CODE, login, address);
      throw Refusal.of(FIELD, "signin.code.wrong");
    }
    throttle.giveBack(TRIED, login);
    if (isOnPaper) {
      events.add(RECOVERY_CODE_USED, login, address);
      notes.tell(login, "signin.note.recovery-code", factors.codesLeft(login));
    }
    withdrawReset(login);
  }

  private boolean isOfTheAuthenticator(String login, String typed) {
    var factor = factors.find(login);
    if (factor.isEmpty()) {
      return false;
    }
    var secret = sealer.open(owner(login), factor.get().secret());
    var step = OneTimeCodes.step(secret, typed, clock.instant());
    return step.isPresent() && factors.use(login, step.getAsLong());
  }

  /** Who has his authenticator needs nobody who takes it away. */
  private void withdrawReset(String login) {
    factors
        .find(login)
        .filter(factor -> factor.resetAskedBy() != null)
        .ifPresent(
            factor -> {
              factors.keep(login);
              notes.tell(factor.resetAskedBy(), "signin.note.reset-withdrawn", login);
            });
  }

  /** The person signs in another time, and sets up another phone if his post asks for one. */
  @Transactional
  public void remove(String login, String address) {
    factors.remove(login);
    events.add(FACTOR_REMOVED, login, address);
  }

  /**
   * An administrator wants it taken away from a person who lost phone and paper. Nobody does that
   * alone: with the password that he may issue he would be that person.
   */
  @Transactional
  public void askReset(Person person, String by, String address) {
    factors.askReset(person.login(), by, grants.aloneAt().orElse(null));
    events.add(FACTOR_RESET_ASKED, person.login(), address, by);
    notes.tell(person.login(), "signin.note.reset-asked", by);
  }

  /**
   * Takes it away, and ends the person's sessions.
   *
   * @throws Refusal when nobody asked for it, or this administrator may not be the second person
   */
  @Transactional
  public void reset(Person person, Person by, String address) {
    var login = person.login();
    var factor = factors.find(login).filter(found -> found.resetAskedBy() != null);
    if (factor.isEmpty()) {
      throw Refusal.of("", "directory.power.decided");
    }
    var obstacle = obstacle(factor.get(), person, by);
    if (obstacle != null) {
      throw Refusal.of("", obstacle);
    }
    factors.remove(login);
    sessions.endOthers(login, null);
    events.add(FACTOR_RESET, login, address, by.login());
    notes.tell(login, "signin.note.reset", factor.get().resetAskedBy(), by.login());
  }

  /** Why this administrator may not take it away: the key of a sentence; null when he may. */
  String obstacle(FactorRows.Factor factor, Person person, Person by) {
    var alone = factor.resetAloneAt();
    if (alone != null
        && grants.aloneAt().isPresent()
        && !alone.isAfter(LocalDateTime.now(clock))
        && !person.login().equals(by.login())) {
      return null;
    }
    return grants.obstacle(
        person.login(),
        person.posts().stream().map(Post::body).findFirst().orElse(""),
        factor.resetAskedBy(),
        by);
  }

  /** As people type a code, in groups or in full width. */
  private static String digits(String typed) {
    var digits = new StringBuilder();
    typed
        .codePoints()
        .filter(Character::isDigit)
        .forEach(sign -> digits.append(Character.digit(sign, 10)));
    return digits.toString();
  }

  private String hash(String login, String code) {
    return sealer.fingerprint(owner(login) + ' ' + code.replaceAll("[^\\p{Alnum}]", ""));
  }

  private static String owner(String login) {
    return "signin_factor.secret " + login;
  }
}

package org.lianxin.signin;

import static org.lianxin.signin.SignInEventRows.Kind.PASSWORD_CHANGED;
import static org.lianxin.signin.SignInEventRows.Kind.PASSWORD_ISSUED;
import static org.lianxin.signin.SignInEventRows.Kind.SESSION_ENDED;
import static org.lianxin.signin.SignInEventRows.Kind.UNLINKED;
import static org.lianxin.signin.SignInEventRows.Kind.UNLOCKED;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.lianxin.directory.Notes;
import org.lianxin.directory.Person;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.SigningKeys;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to an account: its password is changed by the person or issued by an administrator,
 * a lock is opened, and the link to an account elsewhere taken. Posts and roles are not touched
 * here; they come with the directory, so an administrator can't give himself any.
 */
@Service
class Accounts {

  /** Without letters and digits that are mistaken for each other when read out. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int ISSUED_LENGTH = 16;

  private final CredentialRows credentials;
  private final PasswordEncoder encoder;
  private final OwnPassword passwords;
  private final SessionRows sessions;
  private final SigningKeys keys;
  private final Throttle throttle;
  private final SignInEventRows events;
  private final ProviderLinkRows links;
  private final Notes notes;
  private final SecureRandom random = new SecureRandom();

  Accounts(
      CredentialRows credentials,
      PasswordEncoder encoder,
      OwnPassword passwords,
      SessionRows sessions,
      SigningKeys keys,
      Throttle throttle,
      SignInEventRows events,
      ProviderLinkRows links,
      Notes notes) {
    this.credentials = credentials;
    this.encoder = encoder;
    this.passwords = passwords;
    this.sessions = sessions;
    this.keys = keys;
    this.throttle = throttle;
    this.events = events;
    this.links = links;
    this.notes = notes;
  }

  /**
   * The person changes the password; all other sessions of the person end.
   *
   * @param session the number of the session in which that is done
   * @param again the new one once more
   * @throws Refusal when the present one is wrong or the new one breaks a rule
   * @throws TooManyTries when the present one was wrong too often
   */
  Credential change(
      Person person, String session, String address, String present, String fresh, String again) {
    var login = person.login();
    var old =
        passwords
            .check(login, present, address)
            .orElseThrow(() -> Refusal.of("present", "signin.password.wrong"));
    if (!fresh.equals(again)) {
      throw Refusal.of("again", "signin.password.different");
    }
    PasswordRules.check(fresh, login, person.name());
    if (encoder.matches(fresh, old.secretHash())) {
      throw Refusal.of("fresh", "signin.password.same");
    }
    events.add(PASSWORD_CHANGED, login, address);
    sessions.endOthers(login, session);
    return credentials.put(login, encoder.encode(fresh), false);
  }

  /**
   * Issues a password that the person must change at the next sign-in; it is shown once and kept
   * nowhere. The person's sessions end, an account that waits is opened, and the signing key is
   * retired: what is signed with the issued password is never taken for what the person signed.
   *
   * @param by the login of the administrator
   */
  String issue(String login, String by, String address) {
    var word = word(random, ISSUED_LENGTH);
    credentials.put(login, encoder.encode(word), true);
    sessions.endOthers(login, null);
    keys.retire(login);
    throttle.unlock(login);
    events.add(PASSWORD_ISSUED, login, address, by);
    tell(login, "signin.note.password", by);
    return word;
  }

  /** A word to be typed from a paper. */
  static String word(SecureRandom random, int length) {
    return random
        .ints(length, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  /**
   * Ends a session of the person's at its next request.
   *
   * @param present the session in which that is done
   * @param id which one; empty for all but the present one
   * @throws Refusal when the person has no such session
   */
  @Transactional
  public void end(String login, String present, String id, String address) {
    if (id.isEmpty()) {
      sessions.endOthers(login, present);
    } else if (!sessions.end(login, id)) {
      throw Refusal.of("session", "signin.sessions.gone");
    }
    events.add(SESSION_ENDED, login, address);
  }

  /** Lets a person try again at once. */
  void unlock(String login, String by, String address) {
    throttle.unlock(login);
    events.add(UNLOCKED, login, address, by);
    tell(login, "signin.note.unlocked", by);
  }

  /**
   * Takes the person's account at the identity provider, so that the next sign-in there links
   * another.
   */
  void unlink(String login, String by, String address) {
    links.remove(login);
    events.add(UNLINKED, login, address, by);
    tell(login, "signin.note.unlinked", by);
  }

  private void tell(String login, String code, String by) {
    if (!login.equals(by)) {
      notes.tell(login, code, by);
    }
  }
}

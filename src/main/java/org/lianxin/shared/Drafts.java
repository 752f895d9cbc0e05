package org.lianxin.shared;

import java.time.LocalDateTime;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * What people have begun to write and not yet submitted. A draft is one person's at one page, and
 * nobody else's: it is kept sealed, never in the engine, until it is submitted or given up, or for
 * {@link #KEPT} (rule kept-drafts).
 */
public interface Drafts {

  /** How long a draft is kept after it was last saved. */
  Period KEPT = Period.ofDays(30);

  /** Most characters of all answers of a draft, as JSON. */
  int MOST = 200_000;

  /** The page on which demands are registered. */
  String REGISTRATION = "registration";

  /**
   * A draft.
   *
   * @param version how often it was saved
   * @param savedAt when last, in the time of the place
   * @param answers what was written, by field
   */
  record Draft(int version, LocalDateTime savedAt, Map<String, Object> answers) {

    /** Copies nothing: a field may be there and empty. */
    public Draft {
      savedAt = savedAt.withNano(0);
    }
  }

  /**
   * What a page's script puts.
   *
   * @param seen the version from which its writer went on
   * @param answers the form, by field
   */
  record Begun(int seen, Map<String, Object> answers) {}

  /** Which version is kept by now, and since when. */
  record Kept(int version, String savedAt) {

    /** Of this draft. */
    public static Kept of(Draft draft) {
      return new Kept(draft.version(), draft.savedAt().toString());
    }
  }

  /** Another window of the same person has saved since; nothing was written over. */
  final class Overtaken extends RuntimeException {

    private final transient Draft newer;

    /** By this draft. */
    public Overtaken(Draft newer) {
      super("version " + newer.version());
      this.newer = newer;
    }

    /** What the other window saved. */
    public Draft newer() {
      return newer;
    }
  }

  /**
   * What this person has written at this page, if anything.
   *
   * @param page the engine's id of a task, or {@link #REGISTRATION}
   */
  Optional<Draft> find(String login, String page);

  /**
   * Keeps what this person has written.
   *
   * @param seen the version from which the person wrote on; 0 when there was none
   * @return the draft with its new version
   * @throws Overtaken when there is another version by now
   * @throws Refusal when it is too long to be kept
   */
  Draft save(String login, String page, int seen, Map<String, Object> answers);

  /** Deletes the draft of this person, if there is one. */
  void delete(String login, String page);

  /** Deletes everybody's: there is nothing to submit any more. */
  void delete(String page);
}

package org.lianxin.shared;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.GenericTypeResolver;

/**
 * One user task of a process: who does it, what its form shows, what it asks, and what completing
 * it does. The class is named as the task ({@code Task_VerifyDemand} is {@code VerifyDemand}, form
 * {@code verify-demand}). Answers never pass through the engine; only what {@link #complete}
 * returns becomes a process variable.
 *
 * @param <A> the answers: a record with one component for each field that the form asks, bean
 *     validation on it
 */
public interface UserTask<A extends Record> {

  /** The element id of the task, e.g. {@code Task_VerifyDemand}: no two models have the same. */
  default String element() {
    return "Task_" + getClass().getSimpleName();
  }

  /** Who may claim the task: asked once, when it comes up. */
  Doers doers(Matter matter);

  /** When it is due, as lists of tasks show it: asked once, when the task comes up. */
  default Optional<Instant> due(Matter matter) {
    return Optional.empty();
  }

  /** Whether a case has several of it at once, one for each part. */
  default boolean isOfPart() {
    return false;
  }

  /** The process variable, a number, that tells which of several it is. */
  default String partVariable() {
    return "loopCounter";
  }

  /** What it is about beside the case's number, as lists of tasks show it; empty for nothing. */
  default String about(Matter matter) {
    return "";
  }

  /** The type of the answers, as the class declares it. */
  @SuppressWarnings("unchecked")
  default Class<A> answers() {
    return (Class<A>) GenericTypeResolver.resolveTypeArgument(getClass(), UserTask.class);
  }

  /**
   * What the form shows to this reader, and the options of its selects, by field key. Stored
   * nowhere.
   */
  Map<String, Object> facts(Occasion occasion);

  /**
   * Writes the answers to the tables, in the transaction that moves the token.
   *
   * @return the decisions that the process needs, each given by its variable in the process's
   *     backing class
   * @throws Refusal when a rule says no; the form shows its sentences
   */
  Map<String, Object> complete(Occasion occasion, A answers);

  /**
   * What a task is about.
   *
   * @param caseNo the case's number, which is the process's business key
   * @param part which of several equal tasks; 0 when there is one
   */
  record Matter(String caseNo, int part) {}

  /**
   * Which task of which matter, and who has it open.
   *
   * @param matter what it is about
   * @param task the engine's id of the task
   * @param reader the login of the person
   */
  record Occasion(Matter matter, String task, String reader) {

    /** The case's number. */
    public String caseNo() {
      return matter.caseNo();
    }
  }
}

package org.lianxin.policy;

import java.util.List;
import java.util.Optional;
import org.lianxin.directory.Revisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the place chose, held as long as the directory does not change. */
@Service
public class PolicyChoices {

  private final ChoiceRows rows;
  private final Revisions revisions;

  PolicyChoices(ChoiceRows rows, Revisions revisions) {
    this.rows = rows;
    this.revisions = revisions;
  }

  /** The words chosen last; empty where nobody chose and the file of settings holds. */
  public Optional<List<String>> find(PolicyKind kind) {
    return rows.last(kind);
  }

  /** The names of the stages. */
  public StageNames stageNames() {
    return find(PolicyKind.STAGES)
        .map(chosen -> StageNames.valueOf(chosen.get(0)))
        .orElse(StageNames.FOUR_STAGES);
  }

  /**
   * Chooses; it counts from the next request on, on every node. What was begun before keeps what it
   * was begun with.
   *
   * @param words constants of the module that reads them, without commas
   * @param by the login of who chooses
   */
  @Transactional
  public void choose(PolicyKind kind, List<String> words, String by) {
    revisions.takeTurn();
    rows.add(kind, words, by);
    revisions.next(by);
  }
}

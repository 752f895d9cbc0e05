package org.lianxin.register;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Doers;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 签署清单: the group's liaison officer looks through the list and signs it. */
@Component
class SignQuarterlyList implements UserTask<SignQuarterlyList.Answers> {

  private static final int WORKING_DAYS = 5;

  /** What the form asks; the proof is kept nowhere. */
  record Answers(@Size(max = 1000) String words, String proof) {

    @Override
    public String toString() {
      return "Answers[]";
    }
  }

  private final QuarterLists lists;
  private final QuarterFacts facts;
  private final ProofOfIdentity identity;

  SignQuarterlyList(QuarterLists lists, QuarterFacts facts, ProofOfIdentity identity) {
    this.lists = lists;
    this.facts = facts;
    this.identity = identity;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Post.group(lists.get(matter.caseNo()).group(), Role.LIAISON_OFFICER));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.due(matter.caseNo(), WORKING_DAYS);
  }

  @Override
  public String about(Matter matter) {
    return facts.about(matter.caseNo());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo());
    shown.put("returned", lists.returned(lists.get(occasion.caseNo())));
    shown.put("isProofAsked", identity.byPassword(occasion.reader()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    lists.sign(occasion.caseNo(), answers.words(), occasion.reader(), answers.proof());
    return Map.of();
  }
}

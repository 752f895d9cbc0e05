package org.lianxin.petition;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 告知信访人延期: the petitioner hears of an extension and its reason. */
@Component
class GiveExtensionNotice implements UserTask<GiveExtensionNotice.Answers> {

  /** What the form asks. */
  record Answers(@NotNull LocalDate noticedOn, @NotNull NoticeWay way) {}

  private final Petitions petitions;
  private final PetitionExtensions extensions;
  private final Deadlines deadlines;
  private final PetitionFacts facts;

  GiveExtensionNotice(
      Petitions petitions,
      PetitionExtensions extensions,
      Deadlines deadlines,
      PetitionFacts facts) {
    this.petitions = petitions;
    this.extensions = extensions;
    this.deadlines = deadlines;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(petitions.officers(petitions.get(matter.caseNo())));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.PETITION_HANDLING).map(Deadline::end);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.withPetitioner(occasion);
    var asked = extensions.latest(occasion.caseNo());
    shown.put("extensionReason", asked.reason());
    shown.put("grantedUntil", asked.grantedUntil().toString());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    extensions.notice(occasion.caseNo(), answers.noticedOn(), answers.way(), occasion.reader());
    return Map.of();
  }
}

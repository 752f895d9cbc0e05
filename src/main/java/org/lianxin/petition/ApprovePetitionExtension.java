package org.lianxin.petition;

import static org.lianxin.petition.process.PetitionProcess.IS_EXTENSION_APPROVED;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.directory.Words;
import org.lianxin.postponement.MoreTimeEntity;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 审批信访延期: the body above the section approves or refuses (信访工作条例 art. 34). */
@Component
class ApprovePetitionExtension implements UserTask<MoreTimeEntity.Grant> {

  private final Petitions petitions;
  private final PetitionExtensions extensions;
  private final PetitionFacts facts;
  private final Words words;

  ApprovePetitionExtension(
      Petitions petitions, PetitionExtensions extensions, PetitionFacts facts, Words words) {
    this.petitions = petitions;
    this.extensions = extensions;
    this.facts = facts;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(petitions.approvers(petitions.get(matter.caseNo())));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.end(matter.caseNo(), LimitKind.PETITION_HANDLING);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion);
    var asked = extensions.open(occasion.caseNo());
    shown.put("progress", facts.notes(occasion.caseNo()));
    shown.put("askedBy", words.person(asked.askedBy()));
    shown.put("askedReason", asked.reason());
    shown.put("askedUntil", asked.askedUntil().toString());
    shown.put("latest", extensions.last(occasion.caseNo()).toString());
    shown.put("newDay", asked.askedUntil().toString());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, MoreTimeEntity.Grant said) {
    extensions.decide(occasion.caseNo(), said, occasion.reader());
    return Map.ofEntries(IS_EXTENSION_APPROVED.is(said.isApproved()));
  }
}

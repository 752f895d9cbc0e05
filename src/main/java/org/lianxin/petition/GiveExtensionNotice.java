package org.lianxin.petition;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Today;
import org.springframework.stereotype.Component;

/** 告知信访人延期: the petitioner hears of an extension and its reason. */
@Component
class GiveExtensionNotice extends SectionTask<GiveExtensionNotice.Answers> {

  /** What the form asks. */
  record Answers(@NotNull @Today LocalDate noticedOn, @NotNull NoticeWay way) {}

  private final PetitionExtensions extensions;

  GiveExtensionNotice(Petitions petitions, PetitionExtensions extensions, PetitionFacts facts) {
    super(petitions, facts, LimitKind.PETITION_HANDLING);
    this.extensions = extensions;
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

package org.lianxin.handling;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.Today;
import org.springframework.stereotype.Component;

/** 联系代表: the unit hears the deputy before it answers (rule deputy-heard). */
@Component
class ContactDeputy extends UnitTask<ContactDeputy.Answers> {

  /** What the form asks and the table keeps. */
  @Embeddable
  record Answers(
      @NotNull @Today LocalDate heldOn,
      @Size(max = 1000) @Substantial String earlyReason,
      @NotNull @Enumerated(EnumType.STRING) ContactWay way,
      @NotBlank @Size(max = 4000) String said) {}

  private final UnitWork work;
  private final Deadlines deadlines;

  ContactDeputy(UnitWork work, Orders orders, Deadlines deadlines, WorkFacts facts) {
    super(orders, facts);
    this.work = work;
    this.deadlines = deadlines;
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.FIRST_CONTACT).map(Deadline::end);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.of(occasion.caseNo());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    work.recordContact(occasion.caseNo(), answers, occasion.reader());
    return Map.of();
  }
}

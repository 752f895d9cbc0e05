package org.lianxin.demand;

import java.time.temporal.ChronoUnit;
import org.lianxin.directory.Area;
import org.lianxin.directory.Directory;
import org.lianxin.shared.FactList;
import org.lianxin.shared.Label;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * 诉求: what every form shows of a demand before all else, as one field of rows in the reader's
 * language. Never who raised it.
 */
@Component
public class CaseSheet {

  /** The key of the form's field. */
  public static final String FIELD = "caseSheet";

  private final Demands demands;
  private final Directory directory;
  private final MessageSource messages;

  CaseSheet(Demands demands, Directory directory, MessageSource messages) {
    this.demands = demands;
    this.directory = directory;
    this.messages = messages;
  }

  /** The rows of a case. */
  public String of(String caseNo) {
    var demand = demands.get(caseNo);
    return new FactList()
        .with(word("case-no"), caseNo)
        .with(word("subject"), demand.subject())
        .with(word("words"), demand.words())
        .with(word("place"), place(demand))
        .with(word("category"), label(demand.category()))
        .with(word("urgency"), label(demand.urgency()))
        .with(word("clocks"), clocks(demand))
        .toString();
  }

  /** Both clocks of a demand that was registered later than it was received (rule both-clocks). */
  public String clocks(Demand demand) {
    var days = ChronoUnit.DAYS.between(demand.receivedOn(), demand.registeredOn());
    return days == 0
        ? ""
        : messages.getMessage(
            "demand.facts.clocks-apart",
            new Object[] {
              demand.receivedOn().toString(), demand.registeredOn().toString(), String.valueOf(days)
            },
            LocaleContextHolder.getLocale());
  }

  private String place(Demand demand) {
    var area = directory.area(demand.area()).map(Area::name).orElse(demand.area());
    return (area + " " + demand.place()).strip();
  }

  private String label(Enum<?> constant) {
    return messages.getMessage(Label.of(constant), LocaleContextHolder.getLocale());
  }

  private String word(String name) {
    return messages.getMessage("demand.facts." + name, null, LocaleContextHolder.getLocale());
  }
}

package org.lianxin.demand;

import java.time.temporal.ChronoUnit;
import org.lianxin.directory.Words;
import org.lianxin.shared.FactList;
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
  private final Words words;

  CaseSheet(Demands demands, Words words) {
    this.demands = demands;
    this.words = words;
  }

  /** The rows of a case. */
  public String of(String caseNo) {
    var demand = demands.get(caseNo);
    return new FactList()
        .with(word("case-no"), caseNo)
        .with(word("subject"), demand.subject())
        .with(word("words"), demand.words())
        .with(word("place"), place(demand))
        .with(word("category"), words.label(demand.category()))
        .with(word("urgency"), words.label(demand.urgency()))
        .with(word("clocks"), clocks(demand))
        .toString();
  }

  /** Both clocks of a demand that was registered later than it was received (rule both-clocks). */
  public String clocks(Demand demand) {
    var days = ChronoUnit.DAYS.between(demand.receivedOn(), demand.registeredOn());
    return days == 0
        ? ""
        : words.text(
            "demand.facts.clocks-apart",
            demand.receivedOn().toString(),
            demand.registeredOn().toString(),
            String.valueOf(days));
  }

  private String place(Demand demand) {
    return (words.area(demand.area()) + " " + demand.place()).strip();
  }

  private String word(String name) {
    return words.text("demand.facts." + name);
  }
}

package org.lianxin.demand;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.directory.Words;
import org.springframework.stereotype.Component;

/** What every form of the intake shows of a demand, in the reader's language. */
@Component
public class DemandFacts {

  private final Demands demands;
  private final Voters voters;
  private final CaseSheet sheet;
  private final Words words;

  DemandFacts(Demands demands, Voters voters, CaseSheet sheet, Words words) {
    this.demands = demands;
    this.voters = voters;
    this.sheet = sheet;
    this.words = words;
  }

  /** The facts by field key, the voter as far as the reader may see him; to be added to. */
  public Map<String, Object> of(String caseNo, String reader) {
    var demand = demands.get(caseNo);
    var voter = voters.opened(caseNo, reader, OpeningWay.TASK);
    var facts = new LinkedHashMap<String, Object>();
    facts.put(CaseSheet.FIELD, sheet.of(caseNo));
    facts.put(
        "received", words.text("demand.facts.received", demand.receivedOn(), demand.channel()));
    facts.put("deputyName", words.person(demand.deputy()));
    facts.put("voter", join(voter.name(), voter.phone(), voter.address()));
    facts.put("caution", caution(demand));
    return facts;
  }

  private String caution(Demand demand) {
    return join(
        demand.isAccusation() ? words.text("demand.facts.accusation") : "",
        demand.isConfidential() ? words.text("demand.facts.confidential") : "");
  }

  private static String join(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}

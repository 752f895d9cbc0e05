package org.lianxin.handling;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.springframework.stereotype.Component;

/**
 * The deputies of a case: who received it, who carries it as a suggestion, who signs that too. The
 * unit answers to whoever carries it (rule carrier-signs). A demand that was joined to another goes
 * by that one's suggestion.
 */
@Component
public class CaseDeputies {

  private final Demands demands;
  private final AdoptedSuggestions suggestions;
  private final Words words;

  /** What is known of the case, and of the suggestions. */
  public CaseDeputies(Demands demands, AdoptedSuggestions suggestions, Words words) {
    this.demands = demands;
    this.suggestions = suggestions;
    this.words = words;
  }

  /** The suggestion that the case goes by, if it goes by one. */
  public Optional<Suggestion> suggestion(String caseNo) {
    return suggestions.find(demands.get(caseNo).leadCase().orElse(caseNo));
  }

  /** The login of the lead deputy (领衔代表); where nobody carries it, of the receiving deputy. */
  public String lead(String caseNo) {
    return suggestion(caseNo)
        .map(Suggestion::carrier)
        .orElseGet(() -> demands.get(caseNo).deputy());
  }

  /** Whether somebody received the case, carries it or signed its suggestion. */
  public boolean include(String caseNo, String login) {
    return login.equals(demands.get(caseNo).deputy())
        || suggestion(caseNo).filter(suggestion -> suggestion.isSignedBy(login)).isPresent();
  }

  /** The login of the deputy to whom an order's unit answers. */
  String lead(Order order) {
    return suggestion(order)
        .map(Suggestion::carrier)
        .orElseGet(() -> demands.get(order.caseNo()).deputy());
  }

  /** The whole suggestion in words, for whoever answers it; empty where there is none. */
  public String suggestionText(Order order) {
    return suggestion(order).map(this::text).orElse("");
  }

  /** Most orders come on another way, which saves asking. */
  private Optional<Suggestion> suggestion(Order order) {
    return order.route().carrier().flatMap(any -> suggestions.find(order.caseNo()));
  }

  private String text(Suggestion suggestion) {
    var written =
        words.text(
            "handling.suggestion.text",
            suggestion.title(),
            words.person(suggestion.carrier()),
            coSigners(suggestion),
            suggestion.cause(),
            suggestion.reasons(),
            suggestion.proposal());
    return suggestion.remarks().map(spoken -> text(spoken) + "\n" + written).orElse(written);
  }

  private String text(Remarks spoken) {
    return words.text(
        "handling.suggestion.remarks",
        words.label(spoken.voicing()),
        spoken.meeting(),
        spoken.spokenOn().toString());
  }

  private String coSigners(Suggestion suggestion) {
    return suggestion.coSigners().isEmpty()
        ? words.text("handling.suggestion.no-co-signers")
        : suggestion.coSigners().stream().map(words::person).collect(joining("、"));
  }
}

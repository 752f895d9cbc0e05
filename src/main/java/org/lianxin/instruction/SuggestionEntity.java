package org.lianxin.instruction;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.directory.Level;
import org.lianxin.handling.Remarks;
import org.lianxin.handling.Suggestion;
import org.lianxin.handling.Voicing;

/** One try to carry a demand as a suggestion: whoever was asked, what was written and judged. */
@Entity
@Table(name = "instruction_suggestion")
class SuggestionEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Enumerated(EnumType.STRING)
  @Column(name = "congress_level")
  private Level level;

  private String carrier;
  private String relayedThrough;
  private Boolean consented;

  private String declineReason;

  private String title;

  private String cause;

  private String reasons;

  private String proposal;

  @Enumerated(EnumType.STRING)
  private Voicing voicing;

  private String meeting;
  private LocalDate spokenOn;

  @ElementCollection
  @CollectionTable(
      name = "instruction_suggestion_finding",
      joinColumns = @JoinColumn(name = "suggestion_id"))
  @Enumerated(EnumType.STRING)
  @Column(name = "finding")
  private Set<Unfitness> findings = new HashSet<>();

  /** In the order in which the lead deputy named them. */
  @ElementCollection
  @CollectionTable(
      name = "instruction_suggestion_co_signer",
      joinColumns = @JoinColumn(name = "suggestion_id"))
  @OrderColumn(name = "place_no")
  private List<CoSigner> coSigners = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  private SuggestionVerdict verdict;

  private String verdictReason;

  private String checkedBy;
  private LocalDateTime openedAt;
  private LocalDateTime closedAt;
  @Version private int version;

  protected SuggestionEntity() {}

  SuggestionEntity(String caseNo, Level level, LocalDateTime now) {
    this.caseNo = caseNo;
    this.level = level;
    openedAt = now;
  }

  /** The deputy of the demand carries it: nobody has to be asked. */
  void carryOwn(String deputy) {
    carrier = deputy;
    consented = true;
  }

  /**
   * A deputy is asked.
   *
   * @param through who passes the result on to the receiving deputy, or null
   */
  void ask(String deputy, String through) {
    carrier = deputy;
    relayedThrough = through;
  }

  void consent() {
    consented = true;
  }

  void decline(String reason, LocalDateTime now) {
    consented = false;
    declineReason = reason;
    closedAt = now;
  }

  void write(Suggestion text) {
    title = text.title();
    cause = text.cause();
    reasons = text.reasons();
    proposal = text.proposal();
    voicing = text.remarks().map(Remarks::voicing).orElse(Voicing.WRITTEN);
    meeting = text.remarks().map(Remarks::meeting).orElse(null);
    spokenOn = text.remarks().map(Remarks::spokenOn).orElse(null);
    coSigners.clear(); // a text that is written anew is signed anew
    text.coSigners().stream().map(CoSigner::asked).forEach(coSigners::add);
  }

  /** What came of asking one of those who are to sign it too. */
  void answer(String login, CoSigner.Answer answer, String reason, LocalDateTime now) {
    coSigners.replaceAll(
        asked -> asked.login().equals(login) ? new CoSigner(login, answer, reason, now) : asked);
  }

  void judge(
      SuggestionVerdict said, Set<Unfitness> found, String reason, String by, LocalDateTime now) {
    verdict = said;
    findings.clear();
    findings.addAll(found);
    verdictReason = reason;
    checkedBy = by;
    closedAt = said == SuggestionVerdict.RETURNED ? null : now;
  }

  boolean isOpen() {
    return closedAt == null;
  }

  boolean isAdopted() {
    return verdict == SuggestionVerdict.ADOPTED;
  }

  boolean isWritten() {
    return title != null;
  }

  Optional<LocalDate> adoptedOn() {
    return Optional.ofNullable(closedAt).filter(any -> isAdopted()).map(LocalDateTime::toLocalDate);
  }

  boolean isDeclined() {
    return Boolean.FALSE.equals(consented);
  }

  boolean isConsented() {
    return Boolean.TRUE.equals(consented);
  }

  Level level() {
    return level;
  }

  String carrier() {
    return carrier;
  }

  String declineReason() {
    return declineReason;
  }

  List<CoSigner> coSigners() {
    return List.copyOf(coSigners);
  }

  Set<Unfitness> findings() {
    return Set.copyOf(findings);
  }

  String verdictReason() {
    return verdictReason;
  }

  /** What others see of it. */
  Suggestion seen(List<String> coSigners) {
    return new Suggestion(
        caseNo,
        level,
        carrier,
        coSigners,
        title,
        cause,
        reasons,
        proposal,
        Optional.ofNullable(meeting).map(name -> new Remarks(voicing, name, spokenOn)),
        Optional.ofNullable(relayedThrough));
  }
}

package org.lianxin.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lianxin.evidence.EvidenceChain.Place;
import org.lianxin.evidence.EvidenceFault.Kind;
import org.lianxin.evidence.EvidenceRows.Head;
import org.lianxin.evidence.EvidenceRows.Line;
import org.lianxin.evidence.EvidenceRows.SealedLink;
import org.lianxin.evidence.Link.Listed;
import org.lianxin.shared.Database;
import org.lianxin.shared.EvidentRows.Owner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the chains from end to end as they are at one moment, work going on beside it: replays
 * each, and holds each row of the record against its last hash. Whoever changes, adds or takes out
 * a row in the tables is found by the row; who also writes the chain anew, by its first link, for
 * he has not the key; who cuts all of it off together, by the sheet of a day.
 */
@Service
public class EvidenceVerifier {

  private static final int PAGE = 200;

  /** The most faults that a report lists. */
  private static final int MOST_FAULTS = 100;

  private final EvidenceRows rows;
  private final EvidenceChain chain;
  private final Days days;
  private final Database database;
  private final PlatformTransactionManager transactions;

  EvidenceVerifier(
      EvidenceRows rows,
      EvidenceChain chain,
      Days days,
      Database database,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.chain = chain;
    this.days = days;
    this.database = database;
    this.transactions = transactions;
  }

  /** Verifies all; call it outside a transaction, it needs a view of its own. */
  public EvidenceReport verify() {
    return inOneView(this::all);
  }

  private EvidenceReport all() {
    var check = new Check(rows.kept());
    for (var owner : Owner.values()) {
      all(owner, check);
    }
    var sheets = days.verify();
    check.faults.addAll(sheets.faults());
    return new EvidenceReport(
        check.chains, check.rows, sheets.days(), check.faults.stream().limit(MOST_FAULTS).toList());
  }

  /** Verifies the chain of one case and its rows. */
  public EvidenceReport verify(String caseNo) {
    return verify(Owner.CASE, caseNo);
  }

  /**
   * Verifies one chain and the rows under it.
   *
   * @param name the case's number, the login or the report's number
   */
  public EvidenceReport verify(Owner owner, String name) {
    return inOneView(() -> one(owner, name));
  }

  private EvidenceReport one(Owner owner, String name) {
    var check = new Check(rows.kept());
    var subject = Subjects.of(owner).subject(name);
    check.page(rows.head(subject), rows.links(subject), rows.lines(owner, name));
    return new EvidenceReport(check.chains, check.rows, 0, List.copyOf(check.faults));
  }

  /** H2 reads each table as it was when it is first read, unless the isolation is the highest. */
  private EvidenceReport inOneView(Supplier<EvidenceReport> reading) {
    var view = new TransactionTemplate(transactions);
    view.setReadOnly(true);
    view.setIsolationLevel(
        database.isEmbedded()
            ? TransactionDefinition.ISOLATION_SERIALIZABLE
            : TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return view.execute(status -> reading.get());
  }

  private void all(Owner owner, Check check) {
    var kind = Subjects.of(owner);
    var after = kind.from();
    for (var page = rows.heads(after, kind.below(), PAGE); !page.isEmpty(); ) {
      var last = page.keySet().stream().reduce((one, next) -> next).orElseThrow();
      var next = rows.heads(last, kind.below(), PAGE);
      var lines = rows.lines(owner, kind.name(after), next.isEmpty() ? null : kind.name(last));
      check.page(page, rows.links(after, last), lines);
      after = last;
      page = next;
    }
  }

  /** What was found so far. */
  private final class Check {

    private final Map<String, String> kept;
    private final List<EvidenceFault> faults = new ArrayList<>();
    private int chains;
    private long rows;

    Check(Map<String, String> kept) {
      this.kept = kept;
    }

    /** Checks some chains with all rows that are under them, or say that they are. */
    void page(Map<String, Head> heads, List<SealedLink> links, List<Line> lines) {
      var bySubject =
          links.stream().collect(groupingBy(stored -> stored.link().subject(), toList()));
      Map<String, Map<Place, List<Line>>> rowsOf = new LinkedHashMap<>();
      chain
          .places(lines)
          .forEach(
              (place, all) ->
                  rowsOf
                      .computeIfAbsent(place.subject(), first -> new LinkedHashMap<>())
                      .put(place, all));
      heads.forEach(
          (subject, head) -> {
            chains++;
            replay(subject, head, bySubject.getOrDefault(subject, List.of()))
                .ifPresent(listed -> rows(subject, listed, rowsOf.getOrDefault(subject, Map.of())));
          });
      rowsOf.forEach(
          (subject, places) -> {
            if (!heads.containsKey(subject)) {
              places.keySet().forEach(place -> add(Kind.ROW_ADDED, place));
            }
          });
    }

    /** What each row was when it was last sealed, oldest first; empty when the chain is broken. */
    private Optional<Map<Place, Listed>> replay(String subject, Head head, List<SealedLink> links) {
      var last = Head.NONE;
      var latest = new LinkedHashMap<Place, Listed>();
      for (var stored : links) {
        int seq = last.seq() + 1;
        var kind = kind(stored, seq, last.hash());
        if (kind.isPresent()) {
          faults.add(new EvidenceFault(kind.get(), subject, "", String.valueOf(seq)));
          return Optional.empty();
        }
        stored
            .link()
            .listed()
            .forEach(listed -> latest.put(new Place(subject, table(listed), listed.key()), listed));
        last = new Head(seq, stored.hash());
      }
      if (!last.equals(head)) {
        faults.add(
            new EvidenceFault(Kind.END_DIFFERS, subject, "", String.valueOf(last.seq() + 1)));
        return Optional.empty();
      }
      return Optional.of(latest);
    }

    private Optional<Kind> kind(SealedLink stored, int seq, String previous) {
      if (stored.link().seq() != seq) {
        return Optional.of(Kind.LINK_GONE);
      }
      if (!stored.hash().equals(stored.link().hash(previous))) {
        return Optional.of(Kind.LINK_CHANGED);
      }
      return stored.mac().equals(chain.mac(stored.hash()))
          ? Optional.empty()
          : Optional.of(Kind.LINK_FORGED);
    }

    private void rows(String subject, Map<Place, Listed> sealed, Map<Place, List<Line>> now) {
      sealed.forEach(
          (place, listed) -> {
            rows++;
            var lines = now.get(place);
            if (lines == null) {
              add(Kind.ROW_GONE, place);
            } else if (!listed.equals(
                Listed.of(listed.shape(), listed.key(), text(listed, lines)))) {
              add(Kind.ROW_CHANGED, place);
            }
          });
      now.keySet().stream()
          .filter(place -> !sealed.containsKey(place))
          .forEach(place -> add(Kind.ROW_ADDED, place));
    }

    /** The row's text, with the columns that its table had when it was sealed. */
    private String text(Listed listed, List<Line> lines) {
      return Shape.text(kept.getOrDefault(listed.shape(), ""), lines);
    }

    private String table(Listed listed) {
      var shape = kept.getOrDefault(listed.shape(), "");
      return Shape.id(shape).equals(listed.shape()) ? shape.substring(0, shape.indexOf(':')) : "";
    }

    private void add(Kind kind, Place place) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(new EvidenceFault(kind, place.subject(), place.table(), place.key()));
      }
    }
  }
}

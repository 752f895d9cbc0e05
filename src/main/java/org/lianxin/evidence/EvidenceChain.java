package org.lianxin.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lianxin.evidence.EvidenceRows.Head;
import org.lianxin.evidence.EvidenceRows.Line;
import org.lianxin.evidence.EvidenceRows.SealedLink;
import org.lianxin.evidence.Link.Listed;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.Sealer;
import org.lianxin.shared.WrittenRows.Row;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds a link to the chain of each case, person or directory of which a transaction wrote rows. A
 * chain is locked from here to the commit that follows, and no longer; two chains in the order of
 * their names. Cases wait for nobody else's.
 */
@Service
class EvidenceChain implements SmartInitializingSingleton {

  private static final int MAC = 16;

  /** Most chains that are locked in one statement. */
  private static final int PAGE = 200;

  private final EvidenceRows rows;
  private final Shapes shapes;
  private final Sealer sealer;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate alone;
  private Map<String, String> ids;

  EvidenceChain(
      EvidenceRows rows,
      Shapes shapes,
      Sealer sealer,
      Clock clock,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.shapes = shapes;
    this.sealer = sealer;
    this.clock = clock;
    this.events = events;
    alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** At the first start with chains over these tables, though nothing is written yet. */
  @Override
  public void afterSingletonsInstantiated() {
    ids();
  }

  /**
   * Seals rows as they are now; call it last in a transaction.
   *
   * @throws IllegalStateException when one of them is gone: no row of the record is ever taken out
   */
  void seal(Collection<Row> written) {
    var known = written.stream().filter(row -> shapes.of(row.table()).isPresent()).toList();
    if (known.isEmpty()) {
      return;
    }
    var lines = rows.lines(known);
    var found =
        lines.stream().map(line -> new Row(line.part().table(), key(line))).collect(toSet());
    for (var row : known) {
      if (!found.contains(row)) {
        throw new IllegalStateException("Taken out of the record: " + row);
      }
    }
    link(lines);
    var cases =
        places(lines).keySet().stream()
            .filter(place -> shapes.of(place.table()).orElseThrow().owner() == Owner.CASE)
            .map(Place::subject)
            .collect(toSet());
    if (!cases.isEmpty()) {
      events.publishEvent(new CasesSealed(cases));
    }
  }

  private void link(Collection<Line> lines) {
    var bySubject = new TreeMap<String, List<Listed>>();
    texts(lines)
        .forEach(
            (place, text) ->
                bySubject
                    .computeIfAbsent(place.subject(), first -> new ArrayList<>())
                    .add(Listed.of(ids().get(place.table()), place.key(), text)));
    if (bySubject.isEmpty()) {
      return;
    }
    var heads = new HashMap<>(rows.lock(bySubject.keySet()));
    var begun = bySubject.keySet().stream().filter(subject -> !heads.containsKey(subject)).toList();
    if (!begun.isEmpty()) {
      begun.forEach(rows::begin);
      heads.putAll(rows.lock(begun));
    }
    var links = new ArrayList<SealedLink>();
    var now = LocalDateTime.now(clock).truncatedTo(MILLIS);
    bySubject.forEach(
        (subject, listed) -> {
          for (int i = 0; i < listed.size(); i += Link.MOST) {
            var head = heads.get(subject);
            var part = listed.subList(i, Math.min(i + Link.MOST, listed.size()));
            var link = new Link(subject, head.seq() + 1, now, part);
            var hash = link.hash(head.hash());
            links.add(new SealedLink(link, hash, mac(hash)));
            heads.put(subject, new Head(link.seq(), hash));
          }
        });
    rows.add(links, heads);
  }

  /** Where a row stands: under whose chain, in which table, by what key. */
  record Place(String subject, String table, String key) {}

  /** The text of each row; a table that lists what belongs to a row adds its lines to it. */
  Map<Place, String> texts(Collection<Line> lines) {
    var texts = new LinkedHashMap<Place, String>();
    places(lines)
        .forEach(
            (place, all) -> {
              texts.put(place, Shape.text(shapes.of(place.table()).orElseThrow().kept(), all));
            });
    return texts;
  }

  /** The lines of each row. */
  Map<Place, List<Line>> places(Collection<Line> lines) {
    var owners = new HashMap<String, String>();
    for (var shape : shapes.all()) {
      shape.parts().forEach(part -> owners.put(part.table(), shape.table()));
    }
    return lines.stream()
        .collect(
            groupingBy(
                line ->
                    new Place(
                        subject(owners.get(line.part().table()), line),
                        owners.get(line.part().table()),
                        key(line)),
                LinkedHashMap::new,
                mapping(line -> line, toList())));
  }

  private String subject(String table, Line line) {
    return Subjects.of(shapes.of(table).orElseThrow().owner()).subject(line.subject());
  }

  private static String key(Line line) {
    return line.part().keyOf(line.values());
  }

  /** A keyed hash of a link's hash, which nobody makes who has the tables alone. */
  String mac(String hash) {
    var whole =
        Base64.getUrlDecoder()
            .decode(sealer.fingerprint("evidence_link " + hash).getBytes(US_ASCII));
    return HexFormat.of().formatHex(whole, 0, MAC);
  }

  /**
   * The ids of the present shapes by table, which are kept with what they stand for. A table that
   * none of those kept before knows comes under the chains with this start: what stands in it gets
   * a link of today, and what it was until today nobody can prove.
   */
  private synchronized Map<String, String> ids() {
    if (ids == null) {
      ids =
          shapes.all().stream()
              .collect(Collectors.toMap(Shape::table, shape -> Shape.id(shape.kept())));
      alone.executeWithoutResult(
          status -> {
            var kept = rows.kept();
            for (var shape : shapes.all()) {
              if (!kept.containsKey(ids.get(shape.table()))) {
                rows.keep(ids.get(shape.table()), shape.kept());
              }
            }
            begin(tables(kept.values()));
          });
    }
    return ids;
  }

  private static Set<String> tables(Collection<String> kept) {
    return kept.stream()
        .flatMap(String::lines)
        .map(part -> part.substring(0, part.indexOf(':')))
        .collect(toSet());
  }

  /** Links the rows of all shapes with a table that was under no chain before. */
  private void begin(Set<String> known) {
    for (var owner : Owner.values()) {
      var begun =
          shapes.all().stream()
              .filter(shape -> shape.owner() == owner)
              .filter(
                  shape -> shape.parts().stream().anyMatch(part -> !known.contains(part.table())))
              .toList();
      var bySubject =
          rows.linesOf(begun).stream()
              .collect(groupingBy(Line::subject, LinkedHashMap::new, toList()));
      var pages = new ArrayList<>(bySubject.values());
      for (int i = 0; i < pages.size(); i += PAGE) {
        link(
            pages.subList(i, Math.min(i + PAGE, pages.size())).stream()
                .flatMap(List::stream)
                .toList());
      }
    }
  }
}

package org.lianxin.evidence;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lianxin.evidence.EvidenceChain.Place;
import org.lianxin.evidence.EvidenceRows.SealedLink;
import org.lianxin.evidence.Link.Listed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What shows a stranger that a case's record is as it was sealed: its chain, the texts of its rows,
 * the sheets of the days and the way of each link to their roots. A row that holds what identifies
 * a voter is there by its hash alone.
 */
@Service
public class EvidenceProof {

  private final EvidenceRows rows;
  private final EvidenceChain chain;
  private final Shapes shapes;
  private final Days days;

  EvidenceProof(EvidenceRows rows, EvidenceChain chain, Shapes shapes, Days days) {
    this.rows = rows;
    this.chain = chain;
    this.shapes = shapes;
    this.days = days;
  }

  /** The files of the proof, by name: {@code links}, {@code rows}, {@code days} and two lists. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Map<String, String> of(String caseNo) {
    var files = new LinkedHashMap<String, String>();
    var links = rows.links(caseNo);
    addLinks(links, files);
    addRows(caseNo, links, files);
    addDays(links, files);
    return files;
  }

  private static void addLinks(List<SealedLink> links, Map<String, String> files) {
    var previous = Link.GENESIS;
    for (var stored : links) {
      files.put("links/%05d.txt".formatted(stored.link().seq()), stored.link().text(previous));
      previous = stored.hash();
    }
  }

  private static String place(Listed listed) {
    return listed.shape() + " " + listed.key();
  }

  private void addRows(String caseNo, List<SealedLink> links, Map<String, String> files) {
    var kept = rows.kept();
    var newest = new HashMap<Place, Listed>();
    links.forEach(
        stored ->
            stored
                .link()
                .listed()
                .forEach(
                    listed ->
                        newest.put(new Place(caseNo, table(kept, listed), listed.key()), listed)));
    var list = new StringBuilder();
    int number = 0;
    for (var place : chain.places(rows.lines(caseNo)).entrySet()) {
      var listed = newest.get(place.getKey());
      if (listed == null) {
        continue; // not sealed, which the verifier of the whole tells
      }
      var isPersonal = shapes.of(place.getKey().table()).filter(Shape::isPersonal).isPresent();
      var file = "rows/%05d-%s.txt".formatted(++number, place.getKey().table());
      if (!isPersonal) {
        files.put(file, Shape.text(kept.get(listed.shape()), place.getValue()));
      }
      list.append(isPersonal ? "withheld" : file).append(' ').append(place(listed)).append('\n');
    }
    files.put("rows.txt", list.toString());
  }

  private static String table(Map<String, String> kept, Listed listed) {
    var shape = kept.getOrDefault(listed.shape(), ":");
    return shape.substring(0, shape.indexOf(':'));
  }

  private void addDays(List<SealedLink> links, Map<String, String> files) {
    var paths = new StringBuilder();
    var all = new TreeSet<LocalDate>();
    links.forEach(stored -> all.add(stored.link().sealedAt().toLocalDate()));
    for (var day : all) {
      var sheet = days.find(day);
      if (sheet.isPresent()) {
        files.put("days/" + DaySheet.fileName(day), days.file(sheet.get()));
        var ofDay = days.linksOf(day).stream().map(SealedLink::hash).toList();
        links.stream()
            .filter(stored -> stored.link().sealedAt().toLocalDate().equals(day))
            .forEach(
                stored ->
                    paths
                        .append("%05d %s".formatted(stored.link().seq(), day))
                        .append(
                            MerkleTree.path(ofDay, ofDay.indexOf(stored.hash())).stream()
                                .map(step -> " " + step)
                                .collect(joining()))
                        .append('\n'));
      }
    }
    files.put("paths.txt", paths.toString());
  }
}

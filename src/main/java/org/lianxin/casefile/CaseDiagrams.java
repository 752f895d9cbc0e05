package org.lianxin.casefile;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.lianxin.journal.Drawing;
import org.lianxin.journal.Drawings;
import org.lianxin.journal.Journal;
import org.lianxin.journal.Visit;
import org.springframework.stereotype.Component;

/**
 * The way of a case on the diagrams of its processes: an SVG each, laid out as the model is, with
 * the nodes marked where the case was, and those where it is.
 */
@Component
class CaseDiagrams {

  /** Away from our pages the picture has to bring its colours along; those of replay.css. */
  private static final String COLOURS =
      "<style>.was{fill:#dcefe0;stroke:#1b7a3d;stroke-width:2}"
          + ".is{fill:#fff0c7;stroke:#a35c00;stroke-width:3}"
          + ".not{fill:#fff;stroke:#666}.flow{fill:none;stroke:#444}</style>\n</svg>";

  private final Journal journal;
  private final Drawings drawings;

  CaseDiagrams(Journal journal, Drawings drawings) {
    this.journal = journal;
    this.drawings = drawings;
  }

  /** The pictures, by the names of their files. */
  Map<String, String> of(String caseNo) {
    var pictures = new TreeMap<String, String>();
    journal.of(caseNo).stream()
        .collect(groupingBy(Visit::process))
        .forEach(
            (process, visits) ->
                drawings
                    .of(process)
                    .ifPresent(
                        drawing ->
                            pictures.put(
                                "diagrams/" + process + ".svg", picture(drawing, visits))));
    return pictures;
  }

  private static String picture(Drawing drawing, List<Visit> visits) {
    return drawing
        .svg(UnaryOperator.identity(), node -> mark(node, visits))
        .replace("</svg>", COLOURS);
  }

  /**
   * Whether the case is or was at a node.
   *
   * @param visits those of the node's process alone: nodes of others may have the same id
   */
  static String mark(String node, List<Visit> visits) {
    var here = visits.stream().filter(visit -> visit.node().equals(node)).toList();
    if (here.isEmpty()) {
      return "not";
    }
    return here.stream().anyMatch(visit -> visit.leftAt() == null) ? "is" : "was";
  }
}

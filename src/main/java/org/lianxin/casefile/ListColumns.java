package org.lianxin.casefile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.search.DemandList.Row;
import org.lianxin.spreadsheet.Columns;
import org.lianxin.spreadsheet.Columns.Column;
import org.lianxin.spreadsheet.Labels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 显示的列: which columns the list of demands has for a person, on the page, on paper and in files.
 * Whoever has chosen none sees the usual ones, and has all of them in files.
 */
@Service
@Transactional
class ListColumns {

  /** Stand first, whatever is chosen: without them nobody knows which demand a row is. */
  private static final Set<String> NAMING = Set.of("caseNo", "subject");

  private static final Set<String> USUAL =
      Set.of("stage", "area", "unit", "deputy", "received", "due");

  private final ColumnChoiceRows choices;
  private final Words words;
  private final Columns all;

  ListColumns(ColumnChoiceRows choices, Words words, Labels labels) {
    this.choices = choices;
    this.words = words;
    all = Columns.of("casefile.list.title", "casefile.list", ListedDemand.class, labels);
  }

  /** What there is to choose from, in the order in which columns stand. */
  List<String> choosable() {
    return all.list().stream().map(Column::name).filter(name -> !NAMING.contains(name)).toList();
  }

  /** The columns of the page beside number and subject. */
  @Transactional(readOnly = true)
  public List<String> shown(Person reader) {
    var shown = choices.of(reader.login()).<Collection<String>>map(one -> one).orElse(USUAL);
    return choosable().stream().filter(shown::contains).toList();
  }

  /** The columns of a file. */
  @Transactional(readOnly = true)
  public Columns inFile(Person reader) {
    return choices
        .of(reader.login())
        .map(chosen -> all.only(name -> NAMING.contains(name) || chosen.contains(name)))
        .orElse(all);
  }

  /** The cells of rows in words, by number and column; blank ones are left out. */
  Map<String, Map<String, Object>> cells(List<Row> rows, Locale language) {
    var cells = new LinkedHashMap<String, Map<String, Object>>();
    for (var row : rows) {
      var values = all.cells(ListedDemand.of(row, words), language);
      var named = new LinkedHashMap<String, Object>();
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) != null) {
          named.put(all.list().get(i).name(), values.get(i));
        }
      }
      cells.put(row.caseNo(), named);
    }
    return cells;
  }

  /** Keeps a choice; an empty one is the usual columns again. */
  public void choose(Person reader, Collection<String> columns) {
    var known = choosable().stream().filter(columns::contains).toList();
    if (known.isEmpty()) {
      choices.remove(reader.login());
    } else {
      choices.put(reader.login(), known);
    }
  }
}

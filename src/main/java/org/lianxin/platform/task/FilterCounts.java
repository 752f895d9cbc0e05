package org.lianxin.platform.task;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.lianxin.directory.Person;
import org.lianxin.shared.process.AsPerson;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** How many tasks each list of Tasklist holds for the reader: Tasklist itself says it of one. */
@RestController
class FilterCounts {

  private static final int MOST = 100;

  private final FilterService filters;
  private final AsPerson asPerson;
  private final ModelWords words;

  FilterCounts(FilterService filters, AsPerson asPerson, ModelWords words) {
    this.filters = filters;
    this.asPerson = asPerson;
    this.words = words;
  }

  /**
   * By the list's name as the reader sees it, with the reader's own rights, as the engine counts
   * the list itself.
   */
  @GetMapping(path = "/task-lists", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Long> counts(@RequestAttribute(Person.READER) Person reader, Locale language) {
    return asPerson.get(
        reader.login(),
        reader.groups(),
        () -> {
          var counts = new LinkedHashMap<String, Long>();
          filters
              .createTaskFilterQuery()
              .listPage(0, MOST)
              .forEach(
                  filter ->
                      counts.put(
                          words.in(language, filter.getName()), filters.count(filter.getId())));
          return counts;
        });
  }
}

package org.lianxin.casefile;

import java.util.List;
import org.lianxin.directory.Person;
import org.lianxin.search.DemandQuery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 显示的列: keeps which columns of the list a person wants. */
@Controller
@RequestMapping("/demands/columns")
class ColumnPages {

  private final ListColumns columns;

  ColumnPages(ListColumns columns) {
    this.columns = columns;
  }

  /**
   * Back to the same list; without any column to the usual ones.
   *
   * @param usual to the usual ones, whatever is ticked
   */
  @PostMapping
  String choose(
      @RequestParam(defaultValue = "") List<String> column,
      @RequestParam(defaultValue = "false") boolean usual,
      @ModelAttribute("asked") DemandQuery asked,
      @RequestAttribute(Person.READER) Person reader) {
    columns.choose(reader, usual ? List.of() : column);
    return "redirect:" + ListView.link(asked);
  }
}

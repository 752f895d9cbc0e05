package org.lianxin.mailbox;

import java.util.HashMap;
import java.util.Map;
import org.lianxin.demand.CaseSheet;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.Words;
import org.lianxin.shared.FactList;
import org.springframework.stereotype.Component;

/** What the three forms of a mailbox's week show first, in the reader's language. */
@Component
class BoxFacts {

  private final BoxWeeks weeks;
  private final BoxKeepers keepers;
  private final Words words;

  BoxFacts(BoxWeeks weeks, BoxKeepers keepers, Words words) {
    this.weeks = weeks;
    this.keepers = keepers;
    this.words = words;
  }

  Map<String, Object> of(String number) {
    var week = weeks.get(number);
    var box = weeks.box(week);
    var sheet =
        new FactList()
            .with(word("box"), BoxSubjects.title(box))
            .with(word("deputy"), words.person(box.deputy()))
            .with(word("trustee"), trustee(box))
            .with(
                word("week"),
                words.text(
                    "mailbox.facts.period", week.weekOf().toString(), week.dueOn().toString()))
            .with(word("letters"), week.letters() == null ? "" : week.letters().toString())
            .with(word("registered"), String.join("、", weeks.letters(week)));
    return new HashMap<>(Map.of(CaseSheet.FIELD, sheet.toString()));
  }

  private String trustee(Mailbox box) {
    return keepers.trustee(box).map(words::person).orElse("");
  }

  private String word(String name) {
    return words.text("mailbox.facts." + name);
  }
}

package org.lianxin.takeover;

import java.util.List;
import org.lianxin.demand.CaseExtras;
import org.lianxin.directory.Words;
import org.springframework.stereotype.Component;

/** On a case's page, for ever: that it ran before, and in which line of which file it stood. */
@Component
class TakenOverExtras implements CaseExtras {

  private final RecordRows records;
  private final Words words;

  TakenOverExtras(RecordRows records, Words words) {
    this.records = records;
    this.words = words;
  }

  @Override
  public List<Extra> of(String caseNo) {
    return records
        .of(caseNo)
        .map(
            record ->
                new Extra(
                    "takeover.extra.label",
                    words.text(
                        "takeover.extra",
                        record.fileName(),
                        String.valueOf(record.line()),
                        words.person(record.takenBy()),
                        record.takenAt().toLocalDate().toString())))
        .stream()
        .toList();
  }
}

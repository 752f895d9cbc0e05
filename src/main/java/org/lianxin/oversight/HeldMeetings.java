package org.lianxin.oversight;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.springframework.stereotype.Component;

/** The meetings of a period for a report on paper, which is always Chinese. */
@Component
public class HeldMeetings {

  private final MeetingRows rows;
  private final Words words;

  HeldMeetings(MeetingRows rows, Words words) {
    this.rows = rows;
    this.words = words;
  }

  /** A line for each meeting of these days whose minutes stand and which the person may read. */
  public List<String> lines(Person reader, LocalDate from, LocalDate to) {
    return rows.held(OversightRights.reads(reader), from, to).stream()
        .map(
            one ->
                words.chinese(
                    "oversight.paper.meeting",
                    one.heldOn(),
                    one.kind(),
                    one.title(),
                    String.valueOf(rows.cases(one.id()).size())))
        .toList();
  }
}

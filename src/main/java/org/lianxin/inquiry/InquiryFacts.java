package org.lianxin.inquiry;

import java.util.List;
import java.util.stream.Collectors;
import org.lianxin.directory.Words;
import org.springframework.stereotype.Component;

/** What forms show of the inquiries of a case, in the reader's language. */
@Component
public class InquiryFacts {

  private final Words words;

  InquiryFacts(Words words) {
    this.words = words;
  }

  /** What the voter was asked for, and what he said, a line each; empty where nobody asked. */
  public String of(List<Inquiry> asked) {
    return asked.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(Inquiry inquiry) {
    var answer =
        inquiry.answer().isEmpty()
            ? inquiry.ending().map(words::label).orElse("")
            : inquiry.answer();
    return words.text("inquiry.line", inquiry.askedOn(), inquiry.question(), answer);
  }
}

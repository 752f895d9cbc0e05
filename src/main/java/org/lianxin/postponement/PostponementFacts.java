package org.lianxin.postponement;

import static java.util.stream.Collectors.joining;

import org.lianxin.directory.Words;
import org.springframework.stereotype.Component;

/** What forms show of the time that units were given, in the reader's language. */
@Component
public class PostponementFacts {

  private final Postponing postponing;
  private final Words words;

  PostponementFacts(Postponing postponing, Words words) {
    this.postponing = postponing;
    this.words = words;
  }

  /** What the office has decided on a reply, one entry a decision; empty where nobody asked. */
  public String decided(AwaitedReply reply) {
    return postponing.decided(reply).stream().map(this::line).collect(joining("\n\n"));
  }

  private String line(PostponementEntity decided) {
    return decided.isRefused()
        ? words.text(
            "postponement.refused-line",
            words.label(decided.kind()),
            decided.askedUntil().toString(),
            decided.verdictReason())
        : words.text(
            "postponement.approved-line",
            words.label(decided.kind()),
            decided.grantedUntil().toString(),
            decided.dueBefore().toString(),
            decided.dueAfter().toString(),
            decided.verdictReason());
  }
}

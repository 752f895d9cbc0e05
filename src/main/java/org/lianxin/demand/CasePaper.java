package org.lianxin.demand;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lianxin.numbering.PaperIssue;
import org.lianxin.shared.Paper;

/**
 * A paper of a case.
 *
 * @param name tells it from the case's others, in lower case letters, digits and {@code -}
 * @param label the key of what people call it
 * @param values what fills the label's places
 * @param content writes it; its number is filled in by whoever prints it
 * @param issue under whose number it goes out, once it is ready to
 * @param showsVoter whether the voter stands on it
 */
public record CasePaper(
    String name,
    String label,
    List<?> values,
    Supplier<Paper> content,
    Optional<PaperIssue> issue,
    boolean showsVoter) {

  /** A paper that goes out under no number, or is not ready to, and does not show the voter. */
  public CasePaper(String name, String label, List<?> values, Supplier<Paper> content) {
    this(name, label, values, content, Optional.empty(), false);
  }
}

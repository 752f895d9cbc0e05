package org.lianxin.demand;

import java.util.List;
import java.util.function.Supplier;
import org.lianxin.shared.Paper;

/**
 * A paper of a case.
 *
 * @param name tells it from the case's others, in lower case letters, digits and {@code -}
 * @param label the key of what people call it
 * @param values what fills the label's places
 * @param content writes it
 */
public record CasePaper(String name, String label, List<?> values, Supplier<Paper> content) {}

package org.lianxin.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a field of a form is hidden, in the part of FEEL that our forms use: {@code =}, {@code !=},
 * {@code and}, {@code or}, {@code not(…)} and {@code list contains([…], key)} over answers and
 * facts. As JSON the page's script reads it: see desk.js.
 */
sealed interface Condition {

  /** Whether an answer or a fact is this: a text, yes or no, or null for nothing. */
  record Is(String key, Object is) implements Condition {}

  /** The opposite. */
  record Not(Condition not) implements Condition {}

  /** One of these at least; of none, never. */
  record Any(List<Condition> any) implements Condition {}

  /** All of these; of none, always. */
  record All(List<Condition> all) implements Condition {}

  /** Whether it is so with these answers and facts. */
  default boolean holds(Map<String, ?> values) {
    if (this instanceof Is one) {
      return Objects.equals(values.get(one.key()), one.is());
    }
    if (this instanceof Not opposite) {
      return !opposite.not().holds(values);
    }
    return this instanceof Any several
        ? several.any().stream().anyMatch(part -> part.holds(values))
        : ((All) this).all().stream().allMatch(part -> part.holds(values));
  }

  /** What is left of it for a page that knows the facts: the answers alone. */
  default Condition over(Set<String> asked, Map<String, ?> facts) {
    if (this instanceof Is one) {
      return asked.contains(one.key()) ? this : always(holds(facts));
    }
    if (this instanceof Not opposite) {
      return new Not(opposite.not().over(asked, facts));
    }
    return this instanceof Any several
        ? new Any(several.any().stream().map(part -> part.over(asked, facts)).toList())
        : new All(((All) this).all().stream().map(part -> part.over(asked, facts)).toList());
  }

  /** What it asks for. */
  default Stream<String> keys() {
    if (this instanceof Is one) {
      return Stream.of(one.key());
    }
    if (this instanceof Not opposite) {
      return opposite.not().keys();
    }
    return (this instanceof Any several ? several.any() : ((All) this).all())
        .stream().flatMap(Condition::keys);
  }

  private static Condition always(boolean isSo) {
    return isSo ? new All(List.of()) : new Any(List.of());
  }

  /**
   * Reads an expression as the file of a form has it, with its equals sign.
   *
   * @throws IllegalArgumentException when it is more than our part of FEEL
   */
  static Condition parse(String expression) {
    var reader = new Reader(expression);
    reader.want("=");
    var condition = reader.any();
    reader.end();
    return condition;
  }

  /** Goes from word to word. */
  final class Reader {

    private static final Pattern WORD =
        Pattern.compile("\\s*(\"[^\"]*\"|!=|[=()\\[\\],]|list contains|\\w+)");

    private final String expression;
    private final List<String> words = new ArrayList<>();
    private int next;

    private Reader(String expression) {
      this.expression = expression;
      var found = WORD.matcher(expression);
      var end = 0;
      while (found.find() && found.start() == end) {
        words.add(found.group(1));
        end = found.end();
      }
      if (!expression.substring(end).isBlank()) {
        throw unknown();
      }
    }

    private Condition any() {
      var parts = new ArrayList<>(List.of(all()));
      while (comes("or")) {
        parts.add(all());
      }
      return parts.size() == 1 ? parts.get(0) : new Any(parts);
    }

    private Condition all() {
      var parts = new ArrayList<>(List.of(one()));
      while (comes("and")) {
        parts.add(one());
      }
      return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    private Condition one() {
      if (comes("not")) {
        return new Not(inBrackets());
      }
      if (comes("list contains")) {
        return contains();
      }
      if (!words.isEmpty() && next < words.size() && words.get(next).equals("(")) {
        return inBrackets();
      }
      var key = word();
      if (comes("!=")) {
        return new Not(new Is(key, literal()));
      }
      return new Is(key, comes("=") ? literal() : Boolean.TRUE);
    }

    private Condition inBrackets() {
      want("(");
      var inner = any();
      want(")");
      return inner;
    }

    private Condition contains() {
      want("(");
      want("[");
      var literals = new ArrayList<>();
      do {
        literals.add(literal());
      } while (comes(","));
      want("]");
      want(",");
      var key = word();
      want(")");
      return new Any(literals.stream().map(literal -> (Condition) new Is(key, literal)).toList());
    }

    private Object literal() {
      var word = word();
      return switch (word) {
        case "true" -> Boolean.TRUE;
        case "false" -> Boolean.FALSE;
        case "null" -> null;
        default -> {
          if (!word.startsWith("\"")) {
            throw unknown();
          }
          yield word.substring(1, word.length() - 1);
        }
      };
    }

    private String word() {
      if (next == words.size()) {
        throw unknown();
      }
      return words.get(next++);
    }

    private boolean comes(String word) {
      var is = next < words.size() && words.get(next).equals(word);
      next += is ? 1 : 0;
      return is;
    }

    private void want(String word) {
      if (!comes(word)) {
        throw unknown();
      }
    }

    private void end() {
      if (next < words.size()) {
        throw unknown();
      }
    }

    private IllegalArgumentException unknown() {
      return new IllegalArgumentException("No condition of ours: " + expression);
    }
  }
}

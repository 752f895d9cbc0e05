package org.lianxin.closedloop;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** What a table holds of each case, by case number, read page by page. */
final class Cases<T> {

  /** Work on what two tables hold of one case. */
  interface Pair<A, B> {

    /** One of them is null where its table holds nothing of the case. */
    void of(String caseNo, A one, B other);
  }

  private final Function<String, List<T>> pageAfter;
  private final Function<T, String> caseNo;
  private Iterator<T> page;
  private T current;

  /**
   * Starts at the first case.
   *
   * @param pageAfter the next ones after a case number; empty at the end
   * @param caseNo the case number of one
   */
  Cases(Function<String, List<T>> pageAfter, Function<T, String> caseNo) {
    this.pageAfter = pageAfter;
    this.caseNo = caseNo;
    this.page = pageAfter.apply("").iterator();
    this.current = page.hasNext() ? page.next() : null;
  }

  private void next() {
    if (!page.hasNext()) {
      page = pageAfter.apply(caseNo.apply(current)).iterator();
    }
    current = page.hasNext() ? page.next() : null;
  }

  /** Goes through both side by side, each case once. */
  static <A, B> void align(Cases<A> one, Cases<B> other, Pair<A, B> work) {
    while (one.current != null || other.current != null) {
      int order = compare(one, other);
      var caseNo = order <= 0 ? one.caseNo.apply(one.current) : other.caseNo.apply(other.current);
      work.of(caseNo, order <= 0 ? one.current : null, order >= 0 ? other.current : null);
      if (order <= 0) {
        one.next();
      }
      if (order >= 0) {
        other.next();
      }
    }
  }

  private static int compare(Cases<?> one, Cases<?> other) {
    if (one.current == null) {
      return 1;
    }
    return other.current == null ? -1 : number(one).compareTo(number(other));
  }

  private static <T> String number(Cases<T> cases) {
    return cases.caseNo.apply(cases.current);
  }
}

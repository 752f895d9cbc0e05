package org.lianxin.demand;

import org.lianxin.directory.Person;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read a case: everybody with a post in its office, the deputy who received it, who
 * registered it, every supervisor, the petition section while it has it, and whomever the case was
 * opened to; who stands in for one of an office as that one. Nobody of the accused body or below it
 * nor who stands in there, whatever else he is. The list of demands asks the same condition.
 */
@Service
public class CaseAccess {

  private final JdbcClient jdbc;
  private final ReadableCases readable;

  CaseAccess(JdbcClient jdbc, ReadableCases readable) {
    this.jdbc = jdbc;
    this.readable = readable;
  }

  /** Whether the person may read this case; not when there is none. */
  @Transactional(readOnly = true)
  public boolean mayRead(String caseNo, Person reader) {
    var condition = readable.of(reader);
    return jdbc.sql(
                "select count(*) from demand_case c where c.case_no = :caseNo and "
                    + condition.sql())
            .param("caseNo", caseNo)
            .params(condition.values())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Lets everybody with a post in this body read the case: it has an order on it. */
  public void openTo(String caseNo, String body) {
    add(caseNo, ReadableCases.body(body));
  }

  /** Lets a deputy read the case: he is asked to carry it, or carries it. */
  public void openToPerson(String caseNo, String login) {
    add(caseNo, ReadableCases.login(login));
  }

  /** Takes it back: the body has no order any more. */
  public void closeTo(String caseNo, String body) {
    remove(caseNo, ReadableCases.body(body));
  }

  /** Takes it back from the deputy, who reads on only by a right of another kind. */
  public void closeToPerson(String caseNo, String login) {
    remove(caseNo, ReadableCases.login(login));
  }

  private void remove(String caseNo, String reader) {
    jdbc.sql("delete from demand_reader where case_no = ? and reader = ?")
        .params(caseNo, reader)
        .update();
  }

  private void add(String caseNo, String reader) {
    try {
      jdbc.sql("insert into demand_reader (case_no, reader) values (?, ?)")
          .params(caseNo, reader)
          .update();
    } catch (DuplicateKeyException already) {
      // The body may read the case already, which is all that was wanted.
    }
  }
}

package org.lianxin.demand;

import org.lianxin.directory.Person;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the tables with the same condition as the list. */
@Service
class StoredAccess implements CaseAccess {

  private final JdbcClient jdbc;
  private final ReadableCases readable;

  StoredAccess(JdbcClient jdbc, ReadableCases readable) {
    this.jdbc = jdbc;
    this.readable = readable;
  }

  @Override
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

  @Override
  public void openTo(String caseNo, String body) {
    add(caseNo, ReadableCases.body(body));
  }

  @Override
  public void openToPerson(String caseNo, String login) {
    add(caseNo, ReadableCases.login(login));
  }

  @Override
  public void closeTo(String caseNo, String body) {
    remove(caseNo, ReadableCases.body(body));
  }

  @Override
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

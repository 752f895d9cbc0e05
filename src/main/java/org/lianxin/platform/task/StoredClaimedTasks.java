package org.lianxin.platform.task;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.lianxin.directory.ClaimedTasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the engine's tables at once for what its queries would tell one task at a time. */
@Component
class StoredClaimedTasks implements ClaimedTasks {

  private record Link(
      String id,
      String element,
      String name,
      String caseNo,
      String holder,
      String groupId,
      String login) {}

  private final JdbcClient jdbc;

  StoredClaimedTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Claimed> all() {
    return jdbc
        .sql(
            """
            select t.ID_ id, t.TASK_DEF_KEY_ element, t.NAME_ name, e.BUSINESS_KEY_ case_no, t.ASSIGNEE_ holder,
                   l.GROUP_ID_ group_id, l.USER_ID_ login
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
            where t.ASSIGNEE_ is not null
            order by t.NAME_, t.ID_
            """)
        .query(Link.class)
        .list()
        .stream()
        .collect(groupingBy(Link::id, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(StoredClaimedTasks::claimed)
        .toList();
  }

  private static Claimed claimed(List<Link> links) {
    var task = links.get(0);
    return new Claimed(
        task.id(),
        task.element(),
        task.name(),
        task.caseNo(),
        task.holder(),
        values(links, Link::groupId),
        values(links, Link::login));
  }

  private static Set<String> values(List<Link> links, Function<Link, String> value) {
    return links.stream().map(value).filter(Objects::nonNull).collect(toSet());
  }
}

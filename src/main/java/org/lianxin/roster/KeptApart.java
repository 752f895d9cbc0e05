package org.lianxin.roster;

import java.util.List;
import org.lianxin.directory.Revisions;
import org.lianxin.shared.RefusedStart;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Keeps demonstration and real data apart: in the demonstration everybody has one password that is
 * printed in the README, so a real office's data is never opened as one, and real cases never begin
 * in its tables (decision 0045). A backup's scratch copy is only looked at.
 */
@Component
@Profile("!scratch")
class KeptApart implements InitializingBean {

  private static final Profiles DEMO = Profiles.of("demo");

  private final RevisionRows revisions;
  private final Environment environment;

  KeptApart(RevisionRows revisions, Environment environment) {
    this.revisions = revisions;
    this.environment = environment;
  }

  @Override
  public void afterPropertiesSet() {
    var isDemo = environment.acceptsProfiles(DEMO);
    var wasDemo = revisions.first().map(Revisions.DEMONSTRATION::equals);
    if (isDemo && wasDemo.filter(demo -> !demo).isPresent()) {
      throw new RefusedStart(
          List.of(
              "数据库里是本单位的数据，不能按演示方式启动（演示方式人人用同一个公开的密码）。请在设置里写" + " spring.profiles.active: office。",
              "The database holds an office's own data and is not opened as the demonstration, in"
                  + " which everybody has one public password. Set spring.profiles.active: office."));
    }
    if (!isDemo && wasDemo.filter(demo -> demo).isPresent()) {
      throw new RefusedStart(
          List.of(
              "数据库里是演示数据，不能当作本单位的数据使用。请换一个空的数据文件夹或者空的数据库；演示数据原样留在原处。",
              "The database holds the demonstration and can't become an office's own. Use an empty"
                  + " data folder or an empty database; the demonstration stays where it is."));
    }
  }
}

package org.lianxin.seal;

import java.util.List;
import org.lianxin.shared.RefusedStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses to start on MySQL without a secret key, and anywhere with one that is none. */
class SecretKeyVariable implements EnvironmentPostProcessor {

  static final String NAME = "LIANXIN_SECRET_KEY";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var setting = environment.getProperty(SecretKey.PROPERTY, "");
    if (!setting.isBlank()) {
      SecretKey.read(setting, NAME);
    } else if (environment.acceptsProfiles(Profiles.of("mysql"))) {
      throw missing();
    }
  }

  static RefusedStart missing() {
    return new RefusedStart(
        List.of(
            ("缺少环境变量 %1$s,请设为 openssl rand -base64 %2$d 的输出并另存一份:丢了它,选民的姓名、电话和地址再也读不出来。"
                    + " Set the environment variable %1$s to what openssl rand -base64 %2$d prints and keep"
                    + " a copy elsewhere: without it, voters' names, phones and addresses are lost.")
                .formatted(NAME, SecretKey.BYTES)));
  }
}

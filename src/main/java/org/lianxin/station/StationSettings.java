package org.lianxin.station;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the place expects of its stations.
 *
 * @param standard what each has to have; 八有 unless the place says otherwise
 */
@ConfigurationProperties("lianxin.station")
record StationSettings(Standard standard) {

  StationSettings {
    standard = standard == null ? Standard.EIGHT : standard;
  }
}

package org.lianxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.lianxin.directory.Area;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The national list, as it was counted at its source (decision 0004). */
@LianxinTest
class AreaListTest {

  @Autowired JdbcClient database;
  @Autowired Directory directory;

  /** The source's 9,067th "street" is 金门县 itself, see the list's README. */
  @Test
  void holdsTheWholeCountry() {
    assertThat(kinds("______%"))
        .isEqualTo(
            Map.of(
                AreaKind.PROVINCE, 31,
                AreaKind.CITY, 342,
                AreaKind.DISTRICT, 2975,
                AreaKind.STREET, 9066,
                AreaKind.TOWN, 21377,
                AreaKind.TOWNSHIP, 8147 + 51,
                AreaKind.FUNCTIONAL_ZONE, 2128 + 582));
  }

  @ParameterizedTest
  @CsvSource({
    "310117, 6, 11, 0, 3",
    "2102__, 102, 33, 14, 3",
    "360103, 10, 0, 0, 0",
    "140403, 13, 3, 0, 3",
    "341721, 0, 12, 3, 2",
    "420683, 3, 12, 0, 3",
    "653128, 0, 4, 5, 0",
    "650204, 3, 0, 0, 0",
  })
  void countsStreetsTownsTownshipsAndZones(
      String district, int streets, int towns, int townships, int zones) {
    var kinds = kinds(district + "%");
    assertThat(kinds.getOrDefault(AreaKind.STREET, 0)).isEqualTo(streets);
    assertThat(kinds.getOrDefault(AreaKind.TOWN, 0)).isEqualTo(towns);
    assertThat(kinds.getOrDefault(AreaKind.TOWNSHIP, 0)).isEqualTo(townships);
    assertThat(kinds.getOrDefault(AreaKind.FUNCTIONAL_ZONE, 0)).isEqualTo(zones);
  }

  @ParameterizedTest
  @CsvSource({
    "650204003000, 金龙镇街道, STREET, 650204000000",
    "310117102000, 泗泾镇, TOWN, 310117000000",
    "310117501000, 松江工业区, FUNCTIONAL_ZONE, 310117000000",
    "210211400000, 大连华侨果树农场, FUNCTIONAL_ZONE, 210211000000",
    "330106000000, 西湖区, DISTRICT, 330100000000",
    "360103000000, 西湖区, DISTRICT, 360100000000",
    "441900003000, 东城街道, STREET, 441900000000",
  })
  void knowsAnAreaByItsCodeAlone(String code, String name, AreaKind kind, String parent) {
    assertThat(directory.area(code)).contains(new Area(code, name, kind, parent));
  }

  @Test
  void knowsTheAreaAboveEachButTheProvinces() {
    var orphans =
        database
            .sql(
                "select count(*) from roster_area a where a.parent is not null"
                    + " and not exists (select 1 from roster_area b where b.code = a.parent)")
            .query(Integer.class)
            .single();
    assertThat(orphans).isZero();
    assertThat(
            database
                .sql("select count(*) from roster_area where parent is null")
                .query(Integer.class)
                .single())
        .isEqualTo(31);
  }

  private Map<AreaKind, Integer> kinds(String pattern) {
    return database
        .sql("select kind, count(*) as areas from roster_area where code like ? group by kind")
        .param(pattern)
        .query((row, i) -> Map.entry(AreaKind.valueOf(row.getString("kind")), row.getInt("areas")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}

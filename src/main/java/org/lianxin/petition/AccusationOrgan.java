package org.lianxin.petition;

import java.util.Optional;
import java.util.stream.Stream;

/** Who besides a petition section may judge an accusation (rule accusation-kept). */
enum AccusationOrgan {
  /** 纪检监察. */
  DISCIPLINE("纪检监察机关", "纪委", "监委", "纪检", "监察"),
  /** 公安. */
  POLICE("公安机关", "公安", "派出所"),
  /** 检察. */
  PROCURATORATE("人民检察院", "检察");

  private final String title;
  private final String[] marks;

  AccusationOrgan(String title, String... marks) {
    this.title = title;
    this.marks = marks;
  }

  /** As the record and the paper call it. */
  String title() {
    return title;
  }

  /** The organ of this title. */
  static Optional<AccusationOrgan> of(String title) {
    return Stream.of(values()).filter(organ -> organ.title.equals(title)).findFirst();
  }

  /** Whether a body of this name is such an organ itself. */
  boolean is(String body) {
    return Stream.of(marks).anyMatch(body::contains);
  }
}

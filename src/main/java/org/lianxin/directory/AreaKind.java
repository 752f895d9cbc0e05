package org.lianxin.directory;

/** What an area is, told by its code and never by its name (rule kind-by-code). */
public enum AreaKind {
  /** 省、自治区、直辖市. */
  PROVINCE,
  /** 市、地区, and the 市辖区 and 县 groups that only number the districts below them. */
  CITY,
  /** 区、县、县级市. */
  DISTRICT,
  /** 街道. */
  STREET,
  /** 镇. */
  TOWN,
  /** 乡. */
  TOWNSHIP,
  /** 功能区: zones, farms and other units of the type, neither street nor town. */
  FUNCTIONAL_ZONE;

  /** Where the digit stands that tells a township-level area's kind, counted from 0. */
  private static final int DIGIT = 6;

  /**
   * The kind of a code of 12 digits that {@link #isCode} accepts.
   *
   * @throws IllegalArgumentException when it is no area's code
   */
  public static AreaKind of(String code) {
    if (!isCode(code)) {
      throw new IllegalArgumentException("no area code: " + code);
    }
    if (code.endsWith("0000000000")) {
      return PROVINCE;
    }
    if (code.endsWith("00000000")) {
      return CITY;
    }
    if (code.endsWith("000000")) {
      return DISTRICT;
    }
    return switch (code.charAt(DIGIT)) {
      case '0' -> STREET;
      case '1' -> TOWN;
      case '2', '3' -> TOWNSHIP;
      default -> FUNCTIONAL_ZONE;
    };
  }

  /**
   * Whether this is the code of a township-level area or of one above: 12 digits, of which the last
   * three, a village's, are zero, and the seventh is 0 to 5.
   */
  public static boolean isCode(String code) {
    return code != null && code.matches("[1-9]\\d{5}[0-5]\\d{2}000");
  }

  /** The code of the district that this area lies in; an area from the district up is its own. */
  public static String districtOf(String code) {
    return switch (of(code)) {
      case STREET, TOWN, TOWNSHIP, FUNCTIONAL_ZONE -> parentOf(code);
      case DISTRICT, CITY, PROVINCE -> code;
    };
  }

  /** What the codes of this area and of all areas in it begin with. */
  public static String prefixOf(String code) {
    return switch (of(code)) {
      case PROVINCE -> code.substring(0, 2);
      case CITY -> code.substring(0, 4);
      case DISTRICT -> code.substring(0, DIGIT);
      case STREET, TOWN, TOWNSHIP, FUNCTIONAL_ZONE -> code.substring(0, 9);
    };
  }

  /**
   * The code of the area above: of a township-level area the district, or the city where there is
   * none between; null of a province.
   *
   * @throws IllegalArgumentException when it is no area's code
   */
  public static String parentOf(String code) {
    return switch (of(code)) {
      case PROVINCE -> null;
      case CITY -> code.substring(0, 2) + "0000000000";
      case DISTRICT -> code.substring(0, 4) + "00000000";
      case STREET, TOWN, TOWNSHIP, FUNCTIONAL_ZONE -> code.substring(0, DIGIT) + "000000";
    };
  }
}

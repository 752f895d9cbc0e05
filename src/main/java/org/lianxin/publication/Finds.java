package org.lianxin.publication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds what may tell who somebody is: names by what stands before or after them, numbers,
 * addresses down to the house. It is a help for the person who redacts and misses what has no such
 * sign: a person decides.
 */
final class Finds {

  /**
   * A piece of a text.
   *
   * @param kind what it may tell, or null
   */
  record Piece(String text, FindKind kind) {}

  private static final String SURNAMES =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐费薛雷贺倪汤"
          + "罗毕郝安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪毛狄米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾路江童颜郭梅林钟徐邱骆高夏蔡田"
          + "樊胡凌霍万柯管卢莫丁邓洪包左石崔吉龚程邢裴陆荣翁荀曲段侯宁仇刘叶白蒲武乔闻党翟谭劳申冉桑尚温庄晏柴瞿阎连习艾向古易"
          + "廖曾沙巢关游权盖公";

  /** What follows a house: building, unit, flat. */
  private static final String REST = "(?:\\d{1,5}(?:号楼|号|幢|栋|单元|楼|室))*";

  private static final Map<FindKind, Pattern> SIGNS = new EnumMap<>(FindKind.class);

  static {
    SIGNS.put(FindKind.E_MAIL, Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"));
    SIGNS.put(
        FindKind.ID_NUMBER,
        Pattern.compile("(?<![\\dA-Za-z])(?:\\d[ -]?){14,18}[\\dXx](?![\\dA-Za-z])"));
    SIGNS.put(
        FindKind.PHONE,
        Pattern.compile(
            "(?<!\\d)(?:(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}"
                + "|(?:[(（]?0\\d{2,3}[)）]?[ -]?)[2-9]\\d{2,3}[ -]?\\d{4}"
                + "|[2-9]\\d{7})(?!\\d)"));
    SIGNS.put(
        FindKind.PLATE,
        Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·. ]?[A-Z0-9]{5,6}(?![A-Z0-9])"));
    SIGNS.put(
        FindKind.ADDRESS,
        Pattern.compile(
            "[\\p{IsHan}&&[^住在于到是从]]{1,6}(?:路|街|大道|弄|巷|村|小区|花园|苑)\\d{1,5}(?:弄|号|幢|栋|组)"
                + REST
                + "|\\d{1,4}(?:幢|栋|号楼|单元)"
                + REST
                + "|(?<!\\d)\\d{3,4}室"));
    SIGNS.put(
        FindKind.NAME,
        Pattern.compile(
            "(?<=(?:姓名|联系人|我叫|名叫|业主|居民|村民|户主|老人|选民|邻居|孤老)[:：]?)["
                + SURNAMES
                + "]\\p{IsHan}{1,2}(?=[,，。；;、:： （(的家和与在说，]|\\d|$)"
                + "|["
                + SURNAMES
                + "]\\p{IsHan}{0,2}(?=先生|女士|小姐|老师|师傅|阿姨|大爷|大妈|奶奶|爷爷|同志|某某|书记|主任|医生|经理|老板)"
                + "|(?<=[老小])["
                + SURNAMES
                + "](?=家|头|\\p{IsHan}?[,，。])"));
  }

  private Finds() {}

  /** The text in pieces, those that may tell somebody marked with what they may tell. */
  static List<Piece> in(String text) {
    var pieces = List.of(new Piece(text, null));
    for (var sign : SIGNS.entrySet()) {
      pieces = pieces.stream().flatMap(piece -> split(piece, sign).stream()).toList();
    }
    return pieces;
  }

  private static List<Piece> split(Piece piece, Map.Entry<FindKind, Pattern> sign) {
    if (piece.kind != null) {
      return List.of(piece);
    }
    var parts = new ArrayList<Piece>();
    var found = sign.getValue().matcher(piece.text);
    int from = 0;
    while (found.find()) {
      if (found.start() > from) {
        parts.add(new Piece(piece.text.substring(from, found.start()), null));
      }
      parts.add(new Piece(found.group(), sign.getKey()));
      from = found.end();
    }
    if (from < piece.text.length()) {
      parts.add(new Piece(piece.text.substring(from), null));
    }
    return parts;
  }

  /** The text with what was found taken out: a proposal. */
  static String redacted(String text) {
    var proposal = new StringBuilder();
    for (var piece : in(text)) {
      proposal.append(piece.kind == null ? piece.text : piece.kind.instead());
    }
    return proposal.toString();
  }

  /** Whether a number is left that needs no person to decide. */
  static boolean hasCertain(String text) {
    return in(text).stream().anyMatch(piece -> piece.kind != null && piece.kind.isCertain());
  }
}

package org.lianxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianxin.calendar.Fixtures.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;

class NoticeTextTest {

  private static final String OF_2026 =
      """
      国务院办公厅关于2026年
      部分节假日安排的通知
      国办发明电〔2025〕7号
      各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
      现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
      一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
      二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
      三、清明节：4月4日（周六）至6日（周一）放假，共3天。
      四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
      五、端午节：6月19日（周五）至21日（周日）放假，共3天。
      六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
      七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
      节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
      国务院办公厅
      2025年11月4日
      """;

  @Test
  void readsTheSameDaysOutOfTheNoticeAsTheShippedListHas() {
    var notice = NoticeText.read(OF_2026, "");

    assertThat(notice.year()).isEqualTo(2026);
    assertThat(notice.source()).isEqualTo("国办发明电〔2025〕7号");
    assertThat(notice.days()).isEqualTo(HolidayFile.read(Fixtures.file(2026)).days());
  }

  @Test
  void readsWhatOtherYearsWroteOtherwise() {
    var notice =
        NoticeText.read(
            """
            关于２０２５年部分节假日安排的通知
            一、元旦:1月1日(星期三)放假1天，不调休。
            二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
            三、清明节：4月4日（周五）至6日（周日）放假，共3天。
            四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。鼓励单位安排职工在5月6日（周二）休息。
            五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
            六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日），10月11日（周六）上班。
            """,
            " https://www.gov.cn/a ");

    assertThat(notice.source()).isEqualTo("https://www.gov.cn/a");
    assertThat(notice.days()).isEqualTo(HolidayFile.read(Fixtures.file(2025)).days());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025年12月31日（周三）", "12月31日（周三）"})
  void takesADecemberForThatOfTheYearBefore(String eve) {
    var notice = OF_2026.replace("1月1日（周四）至3日（周六）放假调休，共3天", eve + "至1月3日（周六）放假调休，共4天");

    assertThat(NoticeText.read(notice, "").days().get(0))
        .isEqualTo(new Holiday(day("2025-12-31"), DayKind.OFF, "元旦"));
  }

  @Test
  void namesTheWordsThatContradictEachOther() {
    assertThat(faults(OF_2026.replace("5日（周二）放假调休", "5日（周三）放假调休")))
        .extracting(Reason::code, reason -> reason.values().get(0))
        .containsExactly(tuple("calendar.notice.weekday", "5日(周三)"));
    assertThat(faults(OF_2026.replace("共9天", "共8天")))
        .extracting(Reason::code, Reason::values)
        .containsExactly(tuple("calendar.notice.length", List.of("共8天", "9")));
    assertThat(faults(OF_2026.replace("9月25日（周五）至27日（周日）", "9月25日（周五）至31日")))
        .extracting(Reason::code)
        .contains("calendar.notice.date");
    assertThat(faults(OF_2026.replace("10月1日（周四）至7日（周三）", "10月7日（周三）至1日（周四）")))
        .extracting(Reason::code)
        .contains("calendar.notice.period");
    assertThat(faults(OF_2026.replace("5月9日（周六）上班", "5月5日（周二）上班")))
        .extracting(Reason::code)
        .containsExactly("calendar.notice.twice");
  }

  @Test
  void refusesAHalfNoticeAndWhatIsNone() {
    assertThat(faults(OF_2026.substring(0, OF_2026.indexOf("六、中秋节"))))
        .extracting(Reason::code, reason -> reason.values().get(0))
        .containsExactly(
            tuple("calendar.import.festival", "中秋"), tuple("calendar.import.festival", "国庆"));
    assertThat(faults(OF_2026.replace("国办发明电〔2025〕7号", "")))
        .extracting(Reason::code)
        .containsExactly("calendar.notice.no-source");
    assertThat(faults("下周开会")).extracting(Reason::code).containsExactly("calendar.notice.no-year");
    assertThat(faults("2027年部分节假日安排的通知尚未公布"))
        .extracting(Reason::code)
        .containsExactly("calendar.notice.no-days");
  }

  private static List<Reason> faults(String text) {
    var caught = new Refusal[1];
    assertThatThrownBy(() -> NoticeText.read(text, ""))
        .isInstanceOfSatisfying(Refusal.class, refusal -> caught[0] = refusal);
    return caught[0].reasons();
  }
}

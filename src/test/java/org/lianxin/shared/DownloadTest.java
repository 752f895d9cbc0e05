package org.lianxin.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ContentDisposition;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadTest {

  @ParameterizedTest
  @CsvSource({
    "台账.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "答复函.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "答复函.pdf, application/pdf",
    "证据.zip, application/zip",
    "台账.csv, text/csv;charset=UTF-8",
    "诊断.txt, text/plain;charset=UTF-8",
    "照片.jfif, application/octet-stream"
  })
  void isTypedByHowItsNameEnds(String name, String type) {
    assertThat(Download.of(name, new byte[0]).getHeaders().getFirst("Content-Type"))
        .isEqualTo(type);
  }

  @Test
  void isSavedUnderItsOwnNameAndShownByNoBrowser() {
    var response = new MockHttpServletResponse();

    Download.begin(response, "岳阳街道 台账.xlsx");

    var disposition = ContentDisposition.parse(response.getHeader("Content-Disposition"));
    assertThat(disposition.isAttachment()).isTrue();
    assertThat(disposition.getFilename()).isEqualTo("岳阳街道 台账.xlsx");
    assertThat(disposition.getCharset()).isEqualTo(UTF_8);
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
  }

  @Test
  void keepsAPlainNamePlain() {
    assertThat(Download.of("XQ-2026-000001-reply-1.pdf", new byte[0]).getHeaders())
        .containsEntry(
            "Content-Disposition", List.of("attachment; filename=\"XQ-2026-000001-reply-1.pdf\""));
  }
}

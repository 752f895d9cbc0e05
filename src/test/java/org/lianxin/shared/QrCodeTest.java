package org.lianxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int BLANK = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lianxin.example/hand-in/S-310117001-ZQ",
        "https://lianxin.example/hand-in/M-7?place=%E9%93%B6%E6%9D%8F%E8%B7%AF7%E5%8F%B7%E7%81%AF%E6%9D%86&category=LIGHTING",
        "https://lianxin.example/follow/answer/Zm9sbG93LWFuc3dlci10b2tlbi1vZi0yNTYtYml0cw"
      })
  void saysTheAddressToWhoScansIt(String address) throws Exception {
    var code = QrCode.of(address);

    var modules = new BitMatrix(code.size() - 2 * BLANK);
    MODULE
        .matcher(code.path())
        .results()
        .forEach(
            module ->
                modules.set(
                    Integer.parseInt(module.group(1)) - BLANK,
                    Integer.parseInt(module.group(2)) - BLANK));
    assertThat(new Decoder().decode(modules).getText()).isEqualTo(address);
  }
}

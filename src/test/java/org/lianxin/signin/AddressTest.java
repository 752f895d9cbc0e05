package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As a person reads it in the list of his sessions. */
class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7,               192.0.2.7",
    "::1,                     ::1",
    "0:0:0:0:0:0:0:1,         ::1",
    "2001:db8:1:2:3:4:5:6,    2001:db8:1:2::/64",
    "2001:db8::3:4:5:6,       2001:db8::/64",
    "fe80::1%1,               fe80::/64",
    "not:an:address,          not:an:address"
  })
  void isTheMachineOrItsNetwork(String remote, String shown) {
    assertThat(Address.of(remote)).isEqualTo(shown);
  }
}

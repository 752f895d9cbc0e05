package org.lianxin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KnownHostsTest {

  private final KnownHosts hosts = new KnownHosts(List.of("Lianxin.Example.gov.cn", "lianxin"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "127.0.0.1",
        "[::1]",
        "::1",
        "172.17.0.2",
        "192.168.3.4",
        "10.1.2.3",
        "[fe80::1]",
        "[fd00::17]",
        "lianxin.example.gov.cn",
        "lianxin.example.gov.cn.",
        "lianxin"
      })
  void answersUnderItsOwnNamesAndNearAddresses(String host) throws Exception {
    assertThat(status(host)).isEqualTo(200);
  }

  @Test
  void answersUnderThisMachinesNameAndAddresses() throws Exception {
    assertThat(status(InetAddress.getLocalHost().getHostName())).isEqualTo(200);
    for (var network : NetworkInterface.networkInterfaces().toList()) {
      for (var address : network.inetAddresses().filter(Inet4Address.class::isInstance).toList()) {
        assertThat(status(address.getHostAddress())).as("%s", address).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "lianxin.example.gov.cn.evil.example",
        "example.gov.cn",
        "127.0.0.1.nip.io",
        "203.0.113.9",
        "[2001:db8::1]",
        "999.1.1.1",
        "",
        ":",
        "[",
        "a b"
      })
  void refusesEveryOtherName(String host) throws Exception {
    assertThat(status(host)).isEqualTo(421);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://lianxin.example", "lianxin.example:8080", "*", "a b"})
  void startsWithNothingButNamesInItsList(String entry) {
    assertThatThrownBy(() -> new KnownHosts(List.of(entry)))
        .hasMessageContaining(entry)
        .hasMessageContaining("without http:// and port");
  }

  private int status(String host) throws Exception {
    var request = new MockHttpServletRequest("GET", "/");
    request.setServerName(host);
    var response = new MockHttpServletResponse();
    hosts.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}

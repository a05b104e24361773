package org.collegium.launcher.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which program a leader's yes is for. */
class SummariserSettingsTest {

  @ParameterizedTest
  @CsvSource({"https://api.example.org/v1/, api.example.org", "https://api.example.org/, api.example.org",
      "http://localhost:11434/v1/, localhost:11434", "https://api.example.org/district/v1/, api.example.org/district",
      "https://api.example.org/a%20b/, api.example.org/a%20b"})
  void whatStandsBeforeTheVersionIsPartOfItsName(URI address, String name) {
    assertThat(new SummariserSettings(address, "small", Optional.empty()).reader().host()).isEqualTo(name);
  }
}

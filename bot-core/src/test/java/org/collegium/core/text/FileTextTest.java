package org.collegium.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.collegium.core.text.FileText.Illegible;
import org.collegium.core.text.FileText.Legible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTextTest {

  private static final String WORDS = "Siobhán Ní Dhomhnaill – “Niwot”";

  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "UTF-8, '\uFEFF'", "UTF-16LE, '\uFEFF'", "UTF-16BE, '\uFEFF'", "windows-1252, ''"})
  void isTheSameInEveryEncodingThatSpreadsheetsSave(String encoding, String mark) {
    var bytes = (mark + WORDS).getBytes(Charset.forName(encoding));

    assertThat(FileText.read("words.txt", bytes, "")).isEqualTo(new Legible(WORDS));
  }

  @Test
  void mayHaveFiveMegabytesButNotOneByteMore() {
    var allowed = new byte[FileText.AT_MOST_BYTES];
    Arrays.fill(allowed, (byte) 'a');

    assertThat(FileText.read("words.txt", allowed, "")).isInstanceOf(Legible.class);
    assertThat(FileText.read("words.txt", Arrays.copyOf(allowed, allowed.length + 1), ""))
        .isEqualTo(new Illegible(Problem.ofWhole("words.txt", "the file is larger than 5 MB; is it the right one?")));
  }

  @Test
  void isNotWhatHoldsZeroBytes() {
    var bytes = "a\0b".getBytes(StandardCharsets.UTF_8);

    assertThat(FileText.read("words.txt", bytes, "Send text."))
        .isEqualTo(new Illegible(Problem.ofWhole("words.txt", "this is not a text file. Send text.")));
  }
}

package org.collegium.launcher;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is logged from now on until it is closed, as an operator sees it on the standard error stream. */
public final class HeardLog implements AutoCloseable {

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  public HeardLog() {
    System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
  }

  public String words() {
    return heard.toString(StandardCharsets.UTF_8);
  }

  public List<String> lines() {
    return words().lines().toList();
  }

  @Override
  public void close() {
    System.setErr(before);
    before.print(words());
  }
}

package org.collegium.slack.contract;

import java.util.List;
import org.collegium.twins.Recording;

/** Every call to Slack's Web API that this run of the tests made. */
public final class Recorded {

  static final Recording CALLS = new Recording("slack-calls");

  private Recorded() {}

  /**
   * Adds a call.
   *
   * @param arguments a JSON object
   */
  public static void add(String method, String arguments) {
    CALLS.add(List.of("{\"method\":\"%s\",\"arguments\":%s}".formatted(method, arguments)));
  }
}

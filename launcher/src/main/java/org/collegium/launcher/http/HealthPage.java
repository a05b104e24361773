package org.collegium.launcher.http;

/** Whether the process is alive; whether it can work is another page's matter. */
public final class HealthPage implements Page {

  @Override
  public Reply read(Request request) {
    return Reply.text(Reply.OK, "alive");
  }
}

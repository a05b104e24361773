package org.collegium.benchmarks;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient.Backend;

/** The least app there is on Bolt for Java: it takes the command and acknowledges it. */
final class BareBolt {

  private static final int AT_ONCE = 10;

  private BareBolt() {}

  /** Answers until nobody listens any more. */
  public static void main(String... arguments) throws Exception {
    var slack = new SlackConfig();
    slack.setMethodsEndpointUrlPrefix(System.getenv(SlackWorkspace.API));
    var app = new App(AppConfig.builder().slack(Slack.getInstance(slack))
        .singleTeamBotToken(System.getenv(SlackWorkspace.BOT_TOKEN)).build());
    app.command(SlackWorkspace.COMMAND, (_, context) -> context.ack());
    var socket = new SocketModeApp(System.getenv(SlackWorkspace.APP_TOKEN), app, Backend.Tyrus, AT_ONCE);
    socket.startAsync();
    Programs.awaitEnd();
    socket.close();
  }
}

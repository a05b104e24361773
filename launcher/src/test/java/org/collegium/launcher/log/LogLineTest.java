package org.collegium.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Libraries write down whole payloads when they trip over them: not one word of these reaches the log. */
class LogLineTest {

  private static final String WORDS = "I am afraid of Monday";
  private static final String PAYLOAD = "{\"token\":\"aW50ZXJhY3Rpb24\",\"value\":\"" + WORDS + "\"}";

  private final LoggerContext context = new LoggerContext();

  @ParameterizedTest
  @ValueSource(strings = {"net.dv8tion.jda.internal.requests.WebSocketClient", "com.neovisionaries.ws.client.WebSocket",
      "okhttp3.OkHttpClient", "com.slack.api.bolt.jakarta_socket_mode.SocketModeApp", "org.quartz.core.JobRunShell"})
  void whatALibraryFillsInIsLeftOut(String logger) {
    var line = line(logger, "Got an unexpected error.\n{} -> {}", libraryFault(),
        "INTERACTION_CREATE", PAYLOAD);

    assertThat(line).contains("ERROR " + logger.substring(logger.lastIndexOf('.') + 1) + ": Got an unexpected error.")
        .contains("IllegalArgumentException").doesNotContain("Monday", "aW50ZXJhY3Rpb24", "INTERACTION_CREATE");
  }

  @Test
  void whatWeFillInIsWritten() {
    var line = line("org.collegium.core.outbox.DeliverDueLetters", "Letter {} waits for {}", null, 7, "Grace");

    assertThat(line).isEqualTo("2026-11-24T12:00:00Z ERROR DeliverDueLetters: Letter 7 waits for Grace%n".formatted());
  }

  @Test
  void itIsSoOnTheWayTheBotLogs() {
    var usual = System.err;
    var said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      context.setMDCAdapter(new LogbackMDCAdapter());
      new LogSetup().configure(context);
      context.getLogger("net.dv8tion.jda.internal.JDAImpl").warn("JSON: {}", PAYLOAD);
      context.getLogger("org.collegium.discord.Seen").warn("It is {}", "noon");
    } finally {
      System.setErr(usual);
      context.stop();
    }

    assertThat(said.toString(StandardCharsets.UTF_8)).contains("JDAImpl: JSON: {}", "Seen: It is noon")
        .doesNotContain("Monday", "aW50ZXJhY3Rpb24");
  }

  private String line(String logger, String pattern, Throwable fault, Object... filledIn) {
    var event = new LoggingEvent(LogLineTest.class.getName(), context.getLogger(logger), Level.ERROR, pattern, fault,
        filledIn);
    event.setInstant(Instant.parse("2026-11-24T12:00:00Z"));
    return new LogLine().doLayout(event);
  }

  /** As if thrown in the library's own code. */
  private static Throwable libraryFault() {
    var fault = new IllegalArgumentException(PAYLOAD);
    fault.setStackTrace(new StackTraceElement[] {
        new StackTraceElement("net.dv8tion.jda.api.utils.data.DataObject", "getString", "DataObject.java", 1)});
    return fault;
  }
}

package org.collegium.launcher.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One line of the log: when (UTC), how bad, who says it, and what. Of other people's libraries it has only the sentence
 * as it stands in their code: what they fill in may be a whole form somebody sent, or a token.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {

  private static final String OURS = "org.collegium.";

  @Override
  public String doLayout(ILoggingEvent event) {
    var logger = event.getLoggerName();
    var fault = event.getThrowableProxy() instanceof ThrowableProxy proxy
        ? ": " + FaultInOneLine.of(proxy.getThrowable()) : "";
    return "%s %-5s %s: %s%s%n".formatted(Instant.ofEpochMilli(event.getTimeStamp()).truncatedTo(ChronoUnit.SECONDS),
        event.getLevel(), logger.substring(logger.lastIndexOf('.') + 1),
        FaultInOneLine.inOneLine(sentence(event)), fault);
  }

  private static String sentence(ILoggingEvent event) {
    return event.getLoggerName().startsWith(OURS) ? event.getFormattedMessage() : String.valueOf(event.getMessage());
  }
}

package org.collegium.launcher.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** How the bot logs: to the standard error stream, warnings only, until a command that runs on wants more. */
public final class LogSetup extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(errors(context));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static ConsoleAppender<ILoggingEvent> errors(LoggerContext context) {
    var line = new LogLine();
    line.setContext(context);
    line.start();
    var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(line);
    encoder.start();
    var errors = new ConsoleAppender<ILoggingEvent>();
    errors.setContext(context);
    errors.setTarget("System.err");
    errors.setEncoder(encoder);
    var sameAgain = new SameAgain();
    sameAgain.start();
    errors.addFilter(sameAgain);
    errors.start();
    return errors;
  }

  /** From now on what goes right is logged too, as far as it is ours. */
  public static void speakUp() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger("org.collegium").setLevel(Level.INFO);
    }
  }
}

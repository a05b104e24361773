package org.collegium.slack.connection;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the app answer what Slack sent, by whichever way it came. */
final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final int UNKNOWN = 404;

  private final App app;

  Reception(App app) {
    this.app = app;
  }

  /**
   * What the app says. What it does not know, and an event it trips over, is acknowledged all the same: Slack would
   * only send it again. Where somebody waits a fault is thrown, for them to see that there is no answer.
   */
  Response answer(Request<?> request) throws Exception {
    try {
      var response = app.run(request);
      return response.getStatusCode() == UNKNOWN ? Response.ok() : response;
    } catch (RuntimeException fault) {
      if (isAwaited(request)) {
        throw fault;
      }
      LOG.warn("Something that Slack sent could not be taken up", fault);
      return Response.ok();
    }
  }

  private static boolean isAwaited(Request<?> request) {
    return switch (request.getRequestType()) {
      case Command, BlockAction, ViewSubmission -> true;
      default -> false;
    };
  }
}

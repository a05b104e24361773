package org.collegium.slack.inbound;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.collegium.slack.render.Rendered;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files for one person, put into their direct messages with the bot. */
final class Files {

  private static final Logger LOG = LoggerFactory.getLogger(Files.class);

  private final SlackWeb web;

  Files(SlackWeb web) {
    this.web = web;
  }

  /** Gives that person the file. */
  void give(String user, Rendered.FileFor file) {
    Called.now(() -> web.bot().conversationsOpen(request -> request.users(List.of(user)))).done().ifPresentOrElse(
        opened -> upload(opened.getChannel().getId(), file),
        () -> LOG.warn("A file could not be given to somebody: there is no direct message with them"));
  }

  private void upload(String channel, Rendered.FileFor file) {
    try {
      web.bot().filesUploadV2(request -> request.channel(channel).filename(file.name()).title(file.name())
          .fileData(file.content().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | SlackApiException | SlackFilesUploadV2Exception e) {
      LOG.warn("A file could not be given to somebody: {}", e.getClass().getSimpleName());
    }
  }
}

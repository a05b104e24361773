package org.collegium.slack.inbound;

import com.slack.api.RequestConfigurator;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.impl.FilesUploadV2Helper;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import com.slack.api.methods.request.files.FilesUploadV2Request.FilesUploadV2RequestBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.collegium.core.command.Draughtsman;
import org.collegium.core.command.PlainAnswer.GivenFile;
import org.collegium.slack.inbound.Asking.Who;
import org.collegium.slack.render.InItsPlace;
import org.collegium.slack.render.Rendered;
import org.collegium.slack.render.Viewer;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files for one person, put into their direct messages with the bot. */
final class Files implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Files.class);
  private static final String PICTURE = "chart.png";

  private final SlackWeb web;
  private final Screen screen;
  private final Asking asking;
  private final Draughtsman draughtsman;
  /** On its own, so that no form waits for a picture: Slack lets one be opened for three seconds. */
  private final AfterAnswering drawing = AfterAnswering.oneByOne();

  Files(SlackWeb web, Screen screen, Asking asking, Draughtsman draughtsman) {
    this.web = web;
    this.screen = screen;
    this.asking = asking;
    this.draughtsman = draughtsman;
  }

  /** What became of a file. */
  private enum Fate {
    GIVEN, REFUSED,
    /** Slack may have taken it or not. */
    UNCLEAR
  }

  /** Gives that person the files, in their order; where they do not get one, they are told. */
  void give(String user, Rendered.Given given, Viewer viewer) {
    direct(user).ifPresent(channel -> {
      var fates = switch (given) {
        case Rendered.FilesFor several -> several.files().stream().map(file -> leave(channel, file)).toList();
        case Rendered.Lent one -> List.of(lend(channel, one));
      };
      if (fates.contains(Fate.REFUSED)) {
        screen.write(channel, List.of(InItsPlace.noFile(viewer)));
      }
    });
  }

  private Fate leave(String channel, GivenFile file) {
    return upload(
        request -> request.channel(channel).filename(file.name()).title(file.name()).fileData(bytes(file)));
  }

  /** Where it will lie is kept before anybody can see it there, so that it is taken away whatever happens next. */
  private Fate lend(String channel, Rendered.Lent lent) {
    var file = lent.file();
    var content = FilesUploadV2Request.UploadFile.builder().filename(file.name()).title(file.name())
        .fileData(bytes(file)).build();
    var request = FilesUploadV2Request.builder().channel(channel).uploadFiles(List.of(content)).build();
    return uploading(() -> {
      try (var upload = new FilesUploadV2Helper(web.bot())) {
        var id = upload.uploadFile(request, content);
        if (!asking.lies(lent.copy(), id)) {
          return Fate.REFUSED;
        }
        upload.completeUploads(request, List.of(FileDetails.builder().id(id).title(file.name()).build()));
        return Fate.GIVEN;
      }
    });
  }

  private static byte[] bytes(GivenFile file) {
    return file.content().raw().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Draws soon what goes with what was said, and gives it to that person, wherever they asked. Where there will be none
   * they are told, so that nobody waits for it.
   */
  void illustrate(Who who, Rendered.Said said, Viewer viewer) {
    switch (said) {
      case Rendered.Messages _,Rendered.Following _ -> {}
      case Rendered.Illustrated both -> drawing.run(() -> {
        if (asking.isFirstDrawn(who)) {
          draw(who.user(), both.picture(), viewer);
        }
      });
    }
  }

  private void draw(String user, Rendered.Picture picture, Viewer viewer) {
    var drawn = draughtsman.draw(picture.chart());
    direct(user).ifPresent(channel -> {
      var fate = drawn.map(png -> upload(request -> request.channel(channel).filename(PICTURE)
          .title(picture.title()).altTxt(picture.altText()).fileData(png))).orElse(Fate.REFUSED);
      if (fate == Fate.REFUSED) {
        screen.write(channel, List.of(InItsPlace.noChart(viewer)));
      }
    });
  }

  private Optional<String> direct(String user) {
    var opened = Called.now(() -> web.bot().conversationsOpen(request -> request.users(List.of(user)))).done();
    if (opened.isEmpty()) {
      LOG.warn("A file could not be given to somebody: there is no direct message with them");
    }
    return opened.map(found -> found.getChannel().getId());
  }

  private Fate upload(RequestConfigurator<FilesUploadV2RequestBuilder> file) {
    return uploading(() -> {
      web.bot().filesUploadV2(file);
      return Fate.GIVEN;
    });
  }

  private static Fate uploading(Upload upload) {
    try {
      return upload.run();
    } catch (SlackApiException | SlackFilesUploadV2Exception e) {
      LOG.warn("A file could not be given to somebody: {}", e.getClass().getSimpleName());
      return Fate.REFUSED;
    } catch (IOException e) {
      LOG.warn("A file may not have been given to somebody: {}", e.getClass().getSimpleName());
      return Fate.UNCLEAR;
    }
  }

  private interface Upload {
    Fate run() throws IOException, SlackApiException, SlackFilesUploadV2Exception;
  }

  /** Waits until all that was begun is drawn. */
  @Override
  public void close() {
    drawing.close();
  }
}

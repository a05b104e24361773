package org.collegium.slack.outbound;

import com.slack.api.methods.response.files.FilesDeleteResponse;
import java.util.Set;
import org.collegium.core.outbox.Courier.Withdrawal;
import org.collegium.core.outbox.Pace;
import org.collegium.core.text.Prose;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;

/** Files that were given to people of one workspace, and are taken away again. */
record GivenFiles(SlackWeb web, Pace pace) {

  /** Slack's words for a file that nobody finds (docs.slack.dev/reference/methods/files.delete, errors). */
  private static final Set<String> GONE = Set.of("file_not_found", "file_deleted");

  /** Takes it away. Doing it twice does no harm. */
  Withdrawal withdraw(String file) {
    var pause = pace.pause();
    if (pause.isPresent()) {
      return new Withdrawal.TryLater(pause.get().left(), pause.get().why());
    }
    return switch (Called.now(() -> web.bot().filesDelete(request -> request.file(file)))) {
      case Called.Done<FilesDeleteResponse> _ -> new Withdrawal.Gone();
      case Called.Refused<FilesDeleteResponse> refused -> GONE.contains(refused.error()) ? new Withdrawal.Gone()
          : new Withdrawal.TryLater(Pace.CLOSED, new Prose("Slack does not delete it (" + refused.error() + ")"));
      case Called.TooFast<FilesDeleteResponse> fast ->
          new Withdrawal.TryLater(fast.retryAfter(), new Prose("Slack asks to wait"));
      case Called.Unreached<FilesDeleteResponse> down -> unreached(down.why());
      case Called.Unclear<FilesDeleteResponse> unclear -> unreached(unclear.why());
    };
  }

  private static Withdrawal unreached(String why) {
    return new Withdrawal.TryLater(Pace.UNREACHED, new Prose("Slack is not to be reached (" + why + ")"));
  }
}

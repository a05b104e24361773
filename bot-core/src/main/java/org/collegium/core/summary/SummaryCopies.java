package org.collegium.core.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.SummaryCopyId;

/** Copies of summaries whose files may lie in a chat. Once a file is gone, its copy is forgotten here. */
public interface SummaryCopies {

  /** Keeps it, and forgets those whose hour is over and whose file lies nowhere. */
  void add(SummaryCopy copy);

  /** The one of that token, as long as it is not forgotten. */
  Optional<SummaryCopy> find(ReplyTo token);

  /** Keeps where its file lies, under the platform's own name for it. */
  void lies(SummaryCopyId copy, String platform, String file);

  /** Those whose file lies on that platform, the first first. */
  List<Lying> lyingOn(String platform);

  /** Its file is not tried to be taken away before then. */
  void putOff(SummaryCopyId copy, Instant until);

  /** Forgets it. */
  void remove(SummaryCopyId copy);

  /**
   * A copy and where its file lies.
   *
   * @param notBefore until when the platform asked to wait
   */
  record Lying(SummaryCopy copy, String file, Optional<Instant> notBefore) {}
}

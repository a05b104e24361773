package org.collegium.core.notice;

import java.util.List;

/** Several notices to one person that fell together, said in one message so that a phone rings once. */
public record GatheredNotice(List<Notice> notices) implements Notice {
  public GatheredNotice {
    notices = List.copyOf(notices);
    if (notices.size() < 2) {
      throw new IllegalArgumentException("Two or more notices are gathered, not " + notices.size());
    }
  }

  /** These in one message: the only one as it is. */
  public static Notice of(List<Notice> notices) {
    return notices.size() == 1 ? notices.getFirst() : new GatheredNotice(notices);
  }
}

package org.collegium.core.session;

/** Whether a change is only to be shown or also to be made. */
public enum Step {
  PREVIEW, WRITE
}

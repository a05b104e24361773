package org.collegium.launcher.http;

import java.util.List;

/**
 * What somebody wants to read.
 *
 * @param path as it was sent, decoded
 * @param ifNoneMatch the versions they have already, as entity tags
 */
public record Request(String path, List<String> ifNoneMatch) {}

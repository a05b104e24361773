/** What the figures in the README are measured with. */
@NullMarked
package org.collegium.benchmarks;

import org.jspecify.annotations.NullMarked;

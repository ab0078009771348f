package tv.exstream.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was thrown, as text whose lines are all our own: what a message says cannot look like another line of the log.
final class LogTrace {
    /// Arbitrary: what is thrown inside of a request has some sixty.
    private static final int MOST_FRAMES = 80;

    /// Arbitrary: more causes repeat one another.
    private static final int MOST_CAUSES = 5;

    private static final int LONGEST_MESSAGE = 2_000;

    private LogTrace() {}

    /// Empty when nothing was thrown.
    static String of(Optional<IThrowableProxy> thrown) {
        List<String> lines = new ArrayList<>();
        Optional<IThrowableProxy> next = thrown;
        for (int cause = 0; cause < MOST_CAUSES && next.isPresent(); cause++) {
            IThrowableProxy each = next.get();
            lines.add((cause == 0 ? "" : "Caused by: ") + heading(each));
            frames(each, lines);
            next = Optional.ofNullable(each.getCause());
        }
        return String.join("\n", lines);
    }

    private static String heading(IThrowableProxy thrown) {
        String message = Optional.ofNullable(thrown.getMessage()).map(": "::concat).orElse("");
        return thrown.getClassName() + LogText.of(message, LONGEST_MESSAGE);
    }

    private static void frames(IThrowableProxy thrown, List<String> lines) {
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        int own = frames.length - thrown.getCommonFrames();
        for (int n = 0; n < Math.min(own, MOST_FRAMES); n++) {
            lines.add("    " + frames[n].getSTEAsString());
        }
        int left = frames.length - Math.min(own, MOST_FRAMES);
        if (left > 0) {
            lines.add("    ... %d more".formatted(left));
        }
    }
}

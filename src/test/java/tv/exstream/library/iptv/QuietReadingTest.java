package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.spi.FilterReply;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tv.exstream.source.Source;

class QuietReadingTest {
    private static final int CHANNELS = 4_000;

    /// One for what begins and ends, and some for what is odd.
    private static final int MOST_LINES = 10;

    private final Logger log = (Logger) LoggerFactory.getLogger("tv.exstream.library");
    private final Level before = log.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    @TempDir private Path folder;
    private Household house;

    @BeforeEach
    void open() {
        house = new Household(folder);
        lines.setContext(log.getLoggerContext());
        lines.addFilter(onlyOf(Thread.currentThread().getName()));
        lines.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(lines);
    }

    @AfterEach
    void close() {
        log.detachAppender(lines);
        log.setLevel(before);
        house.close();
    }

    @Test
    @DisplayName(
            "H43: a list of thousands of channels writes a few lines to the log, however often it is read")
    void aLongListIsReadQuietly() throws Exception {
        house.station.file("/list.m3u", list());
        Source source = house.addList();
        var client = new PlaylistClient(house.reception);

        house.read(client, source);
        house.read(client, source);

        assertThat(house.live().size()).isEqualTo(CHANNELS);
        assertThat(lines.list).hasSizeLessThanOrEqualTo(2 * MOST_LINES);
    }

    /// Every tenth has something odd.
    private static String list() {
        return IntStream.range(0, CHANNELS)
                .mapToObj(
                        n ->
                                "#EXTINF:%s,Channel %d\nhttp://tv.example/%d.m3u8\n"
                                        .formatted(n % 10 == 0 ? "x tvg-id=\"" : "-1", n, n))
                .collect(Collectors.joining("", "#EXTM3U\n", ""));
    }

    /// Other tests write to the same log.
    private static Filter<ILoggingEvent> onlyOf(String thread) {
        return new Filter<>() {
            @Override
            public FilterReply decide(ILoggingEvent line) {
                return line.getThreadName().equals(thread) ? FilterReply.NEUTRAL : FilterReply.DENY;
            }
        };
    }
}

package tv.exstream.library.m3u;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A list of half a million entries")
class LongListTest {
    private static final int ENTRIES = 500_000;

    /// What is read ahead of the entries that were told.
    private static final int AHEAD = 256 << 10;

    private final EndlessList list = new EndlessList();

    @Test
    @DisplayName("H12: is read entry by entry: none waits until more of the list has come")
    void itIsReadEntryByEntry() throws IOException {
        long[] told = {0, 0};

        M3uList read =
                M3uReader.read(
                        list,
                        M3uOptions.usual(),
                        entry -> {
                            told[0]++;
                            told[1] = Math.max(told[1], list.given - told[0] * EndlessList.LENGTH);
                            if (told[0] == ENTRIES) {
                                list.ends = true;
                            }
                        });

        assertThat(read.counts().entries()).isEqualTo(told[0]).isGreaterThanOrEqualTo(ENTRIES);
        assertThat(told[1]).as("bytes ahead").isLessThan(AHEAD);
    }

    @Test
    @DisplayName("H12: is not read to its end when who takes the entries has enough")
    void itIsLeftWhenItIsEnough() {
        assertThatThrownBy(
                        () ->
                                M3uReader.read(
                                        list,
                                        M3uOptions.usual(),
                                        entry -> {
                                            throw new CancellationException(entry.title());
                                        }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("Channel");

        assertThat(list.given).isLessThan(AHEAD);
    }

    /// Has the same entry again and again, made while it is read.
    private static final class EndlessList extends InputStream {
        private static final byte[] ENTRY =
                "#EXTINF:-1 tvg-id=\"x.de\" group-title=\"News\",Channel\nhttp://tv.example/1.ts\n"
                        .getBytes(StandardCharsets.UTF_8);
        static final int LENGTH = ENTRY.length;

        long given;
        boolean ends;

        @Override
        public int read() {
            return ends && given % LENGTH == 0 ? -1 : ENTRY[(int) (given++ % LENGTH)];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (ends) {
                return -1;
            }
            int from = (int) (given % LENGTH);
            int count = Math.min(length, LENGTH - from);
            System.arraycopy(ENTRY, from, target, offset, count);
            given += count;
            return count;
        }
    }
}

package tv.exstream.schedule.lineup;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.cursor.Cursor;

/// One thing in a lineup.
public sealed interface Entry {
    /// How long it takes; empty when its item says so.
    Optional<Duration> time();

    /// An item.
    ///
    /// @param length how long it takes: what is longer is cut, what is shorter leaves flex, and so does what is gone; absent for as
    ///     long as it lasts
    record Media(MediaId media, Optional<Duration> length) implements Entry {
        public Media {
            length.ifPresent(Entry::requireLength);
        }

        @Override
        public Optional<Duration> time() {
            return length;
        }
    }

    /// Time for filler, or nothing.
    record Flex(Duration length) implements Entry {
        public Flex {
            requireLength(length);
        }

        @Override
        public Optional<Duration> time() {
            return Optional.of(length);
        }
    }

    /// What another channel shows.
    record Redirect(ChannelId channel, Duration length) implements Entry {
        public Redirect {
            requireLength(length);
        }

        @Override
        public Optional<Duration> time() {
            return Optional.of(length);
        }
    }

    private static void requireLength(Duration length) {
        if (length.compareTo(Cursor.SHORTEST_ITEM) < 0) {
            throw UnacceptableException.mustBe(
                    "length", Wanted.atLeast(Cursor.SHORTEST_ITEM), length);
        }
    }
}

package tv.exstream.lineup;

import java.time.Duration;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.Outline;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// One entry of a [Rundown].
public sealed interface Piece {
    /// More than zero.
    Duration length();

    /// @param length how long it has, which is not always how long it lasts
    record Programme(Outline item, Duration length) implements Piece {
        public Programme {
            requirePositive(length);
        }

        public Programme(Outline item) {
            this(item, item.duration());
        }

        /// What it is shown together with: its show, or itself.
        String group() {
            String show = item.title().show();
            return show.isEmpty() ? "item " + item.id() : "show " + show;
        }

        boolean isSpecial() {
            return item.title().season() == 0;
        }
    }

    /// Time for filler.
    record Flex(Duration length) implements Piece {
        public Flex {
            requirePositive(length);
        }
    }

    /// What another channel shows.
    record Redirect(ChannelId channel, Duration length) implements Piece {
        public Redirect {
            requirePositive(length);
        }
    }

    private static void requirePositive(Duration length) {
        if (!length.isPositive()) {
            throw UnacceptableException.mustBe("length", Wanted.plain(Demand.POSITIVE), length);
        }
    }
}

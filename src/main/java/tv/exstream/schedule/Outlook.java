package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.remark.Remark;

/// How far a channel is planned, and what came of it. Immutable.
///
/// @param version as in [Plan#version]
/// @param end where its timeline ends
/// @param isWaiting whether it is about to be planned anew, because somebody changed something, or for the first time
/// @param remarks what the last build warned of
/// @param gaps those that are not over
public record Outlook(
        ChannelId channel,
        Kind kind,
        long version,
        Instant end,
        boolean isWaiting,
        List<Remark> remarks,
        Gaps gaps) {
    public Outlook {
        remarks = List.copyOf(remarks);
    }

    /// Of which kind its rules are.
    ///
    /// @param type as their JSON says it, such as `time-slots`; of on-demand rules that of the rules within
    /// @param onDemand whether time stands still while nobody watches
    public record Kind(String type, boolean onDemand) {
        public Kind {
            if (type.isBlank()) {
                throw new IllegalArgumentException("rules must be of some kind");
            }
        }
    }

    /// Stretches in which nothing could be planned.
    ///
    /// @param length of what is left of all of them
    /// @param first when the first one begins or began; empty when there is none
    public record Gaps(int count, Duration length, Optional<Instant> first) {
        public static final Gaps NONE = new Gaps(0, Duration.ZERO, Optional.empty());

        public Gaps {
            if ((count == 0) == first.isPresent() || length.isNegative()) {
                throw new IllegalArgumentException(
                        "gaps must have a beginning: %d, %s".formatted(count, first));
            }
        }

        /// The same with one more, which comes later.
        Gaps and(Instant start, Duration more) {
            return new Gaps(count + 1, length.plus(more), Optional.of(first.orElse(start)));
        }
    }
}

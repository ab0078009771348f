package tv.exstream.iptv;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tv.exstream.remark.KeptWord;

/// Decides whether what a list has no more is gone: servers that are overloaded answer with an empty list, or with a part of it.
///
/// Accounts answer for each kind of entry by itself, so each kind is judged by itself. One that lost a good deal is taken for true when
/// another reading says the same of it, some minutes later.
public final class ShrinkGuard {
    /// What is shorter may change as a whole at any time; arbitrary.
    static final int SMALL = 20;

    /// More than this part of a list does not go at once; arbitrary.
    private static final double SUSPICIOUS_LOSS = 0.3;

    /// By how much two short lists may differ and still say the same.
    private static final double SAME = 0.1;

    /// An overloaded server is asked again once it may have recovered.
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private ShrinkGuard() {}

    /// There were too few of a kind.
    ///
    /// @param found how many there were
    /// @param since when it was seen first
    public record Suspicion(EntryKind kind, int found, Instant since) {}

    public sealed interface Decision {
        /// What is not listed is gone.
        record Believe() implements Decision {}

        /// Nothing of this kind is gone until another reading says the same.
        ///
        /// @param reason for a person, lower case, without a full stop
        record Doubt(Suspicion suspicion, String reason) implements Decision {}
    }

    /// What was read of a kind.
    ///
    /// @param known how many were there before this reading
    /// @param found how many of the reading there are, known ones and new ones
    /// @param lost how many of the known ones it does not list
    public record Reading(EntryKind kind, int known, int found, int lost) {}

    /// @param before what was thought of this kind at the reading before this one; empty when it was believed
    public static Decision decide(Reading reading, Optional<Suspicion> before, Instant now) {
        if (!isSuspicious(reading)) {
            return new Decision.Believe();
        }
        Optional<Suspicion> same = before.filter(each -> isSame(each.found(), reading.found()));
        if (same.filter(each -> !each.since().plus(PATIENCE).isAfter(now)).isPresent()) {
            return new Decision.Believe();
        }
        return new Decision.Doubt(
                same.orElseGet(() -> new Suspicion(reading.kind(), reading.found(), now)),
                lacks(reading.kind()).said(reading.lost(), reading.known()));
    }

    private static boolean isSuspicious(Reading reading) {
        boolean empty = reading.found() == 0 && reading.known() > 0;
        return empty
                || (reading.known() >= SMALL && reading.lost() > SUSPICIOUS_LOSS * reading.known());
    }

    private static boolean isSame(int first, int second) {
        return Math.abs(first - second) <= SAME * Math.max(first, second);
    }

    private static KeptWord lacks(EntryKind kind) {
        return switch (kind) {
            case LIVE -> KeptWord.LIST_LACKS_CHANNELS;
            case RADIO -> KeptWord.LIST_LACKS_STATIONS;
            case VIDEO -> KeptWord.LIST_LACKS_FILMS;
            case SERIES -> KeptWord.LIST_LACKS_SERIES;
        };
    }
}

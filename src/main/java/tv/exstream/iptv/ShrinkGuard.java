package tv.exstream.iptv;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides whether what a list has no more is gone: servers that are overloaded answer with an empty list, or with a part of it.
///
/// A list that lost a good deal is taken for true when it says the same a second time, some minutes later.
public final class ShrinkGuard {
    /// What is shorter may change as a whole at any time; arbitrary.
    static final int SMALL = 20;

    /// More than this part of a list does not go at once; arbitrary.
    private static final double SUSPICIOUS_LOSS = 0.3;

    /// By how much two short lists may differ and still say the same.
    private static final double SAME = 0.1;

    /// An overloaded server is asked again once it may have recovered.
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private ShrinkGuard() {}

    /// A list that was too short.
    ///
    /// @param found how many entries it had
    /// @param since when it was seen first
    public record Suspicion(int found, Instant since) {}

    public sealed interface Decision {
        /// What is not listed is gone.
        record Believe() implements Decision {}

        /// Nothing is gone until another reading says the same.
        ///
        /// @param reason for a person, lower case, without a full stop
        record Doubt(Suspicion suspicion, String reason) implements Decision {}
    }

    /// @param known how many were there before this reading
    /// @param found how many of the reading there are, known ones and new ones
    /// @param lost how many of the known ones it does not list
    public record Reading(int known, int found, int lost) {}

    /// Accounts answer for each kind of entry by itself, so that one kind may be missing of a long list.
    ///
    /// @param whole what was read of all kinds
    /// @param kinds what was read of each
    /// @param before what was thought of the reading before this one; empty when it was believed
    public static Decision decide(
            Reading whole, List<Reading> kinds, Optional<Suspicion> before, Instant now) {
        Optional<Reading> suspicious =
                Stream.concat(Stream.of(whole), kinds.stream())
                        .filter(ShrinkGuard::isSuspicious)
                        .findFirst();
        if (suspicious.isEmpty()) {
            return new Decision.Believe();
        }
        Reading reading = suspicious.get();
        Optional<Suspicion> same = before.filter(each -> isSame(each.found(), whole.found()));
        if (same.filter(each -> !each.since().plus(PATIENCE).isAfter(now)).isPresent()) {
            return new Decision.Believe();
        }
        return new Decision.Doubt(
                same.orElseGet(() -> new Suspicion(whole.found(), now)),
                "the list lacks %d of %d entries; they stay until another reading lacks them too"
                        .formatted(reading.lost(), reading.known()));
    }

    private static boolean isSuspicious(Reading reading) {
        boolean empty = reading.found() == 0 && reading.known() > 0;
        return empty
                || (reading.known() >= SMALL && reading.lost() > SUSPICIOUS_LOSS * reading.known());
    }

    private static boolean isSame(int first, int second) {
        return Math.abs(first - second) <= SAME * Math.max(first, second);
    }
}

package tv.exstream.iptv;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tv.exstream.iptv.ShrinkGuard.Suspicion;

/// What a person wants of what a source lists, and what its last reading has left. Immutable.
///
/// @param guideRank the place of its guide among those of all sources; the smallest is preferred
public record Subscription(Rules rules, int guideRank, Standing standing) {
    public static final Subscription USUAL = new Subscription(Rules.NONE, 0, Standing.NOTHING);

    /// What a reading leaves for the next one.
    ///
    /// @param validators by what was fetched: tags and dates of its version, so that only what is new is sent
    /// @param suspicion of a list that was too short
    /// @param account what an account says of itself
    public record Standing(
            Map<String, String> validators,
            Optional<Suspicion> suspicion,
            Optional<Account> account) {
        public static final Standing NOTHING =
                new Standing(Map.of(), Optional.empty(), Optional.empty());

        public Standing {
            validators = Map.copyOf(validators);
        }

        public Standing withValidators(Map<String, String> others) {
            return new Standing(others, suspicion, account);
        }

        public Standing suspecting(Optional<Suspicion> other) {
            return new Standing(validators, other, account);
        }

        public Standing of(Account other) {
            return new Standing(validators, suspicion, Optional.of(other));
        }
    }

    /// @param status as the provider says it
    /// @param expires empty for never
    /// @param connections how many may be open at once; 0 when it says nothing
    public record Account(String status, Optional<Instant> expires, int connections) {}
}

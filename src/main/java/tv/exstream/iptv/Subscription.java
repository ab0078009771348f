package tv.exstream.iptv;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.iptv.ShrinkGuard.Suspicion;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.source.SourceId;
import tv.exstream.source.WebAddress;

/// What a person wants of what a source lists, and what its last reading has left. Immutable.
///
/// @param guideRank the place of its guide among those of all sources; the smallest is preferred
/// @param followed which of the guides that a list names are read with it, counted from 1, the preferred one first; may be empty
/// @param connections how many may be open at once; 0 leaves that to the source
public record Subscription(
        Rules rules, int guideRank, List<Integer> followed, int connections, Standing standing) {
    public static final Subscription USUAL =
            new Subscription(Rules.NONE, 0, List.of(), 0, Standing.NOTHING);

    /// More than any household watches at once.
    public static final int MOST_CONNECTIONS = 99;

    /// @throws ProblemException INVALID_VALUE when there cannot be so many connections
    public Subscription {
        followed = List.copyOf(followed);
        if (connections < 0 || connections > MOST_CONNECTIONS) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.CONNECTIONS_WRONG,
                            "connections",
                            MOST_CONNECTIONS,
                            connections));
        }
    }

    /// How many connections may be open at once: as a person says, else as the source does; 0 when nobody limits them.
    public int limit() {
        return connections > 0
                ? connections
                : standing.account().map(Account::connections).orElse(0);
    }

    public Subscription with(Standing other) {
        return new Subscription(rules, guideRank, followed, connections, other);
    }

    /// Where a guide is that the list names; empty when it does not name so many.
    ///
    /// @param number its place, counted from 1
    public Optional<WebAddress> named(int number) {
        return standing.guides().stream().skip(number - 1L).findFirst();
    }

    /// The guides of a source that tell about channels, the preferred one first: its own, then those that are followed.
    public List<GuideId> guides(SourceId source) {
        return Stream.concat(Stream.of(0), followed.stream())
                .map(number -> new GuideId(source, number))
                .toList();
    }

    /// What a reading leaves for the next one.
    ///
    /// @param validators by what was fetched: tags and dates of its version, so that only what is new is sent
    /// @param suspicions of what there was too little of, one of a kind at most
    /// @param account what an account, or a list, says of itself
    /// @param guides where a list says that guides of its channels are
    public record Standing(
            Map<String, String> validators,
            List<Suspicion> suspicions,
            Optional<Account> account,
            List<WebAddress> guides) {
        public static final Standing NOTHING =
                new Standing(Map.of(), List.of(), Optional.empty(), List.of());

        public Standing {
            validators = Map.copyOf(validators);
            suspicions = List.copyOf(suspicions);
            guides = List.copyOf(guides);
        }

        public Standing withValidators(Map<String, String> others) {
            return new Standing(others, suspicions, account, guides);
        }

        public Standing suspecting(List<Suspicion> others) {
            return new Standing(validators, others, account, guides);
        }

        /// @param other empty when the source says nothing of itself any more
        public Standing of(Optional<Account> other) {
            return new Standing(validators, suspicions, other, guides);
        }

        public Standing naming(List<WebAddress> others) {
            return new Standing(validators, suspicions, account, others);
        }
    }

    /// @param status as the provider says it; empty when it says nothing
    /// @param expires empty for never
    /// @param connections how many may be open at once; 0 when it says nothing
    public record Account(String status, Optional<Instant> expires, int connections) {}
}

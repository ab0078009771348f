package tv.exstream.live;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.problem.RedactedAddress;
import tv.exstream.remark.KeptWord;

/// Why a live source gives nothing any more, or nothing of use. What it quotes may be read by everybody who is told of faults: addresses in it
/// are cut to what [RedactedAddress#in] leaves of them.
public sealed interface Fault {
    /// The connection was not made.
    record Unreachable(String why) implements Fault {
        public Unreachable {
            why = RedactedAddress.in(why);
        }
    }

    /// The provider answered, but not with the stream.
    ///
    /// @param status of HTTP
    /// @param retryAfter what the provider asked for
    record Refused(int status, Optional<Duration> retryAfter) implements Fault {}

    /// As many connections of ours are open to the provider as it allows.
    record NoConnectionLeft() implements Fault {}

    /// This server cannot receive it now, whatever it gives: no process may be started, or what comes cannot be stored.
    record Ourselves(String why) implements Fault {
        public Ourselves {
            why = RedactedAddress.in(why);
        }
    }

    /// The stream ended or broke off.
    record Ended(String why) implements Fault {
        public Ended {
            why = RedactedAddress.in(why);
        }
    }

    /// Nothing comes, or the same moment over and over.
    record Stalled(Duration since) implements Fault {}

    /// Slower than it is watched.
    ///
    /// @param speed 1 is real time
    record Slow(double speed) implements Fault {}

    /// There is something, but nothing that can be shown.
    record Unusable(String why) implements Fault {
        public Unusable {
            why = RedactedAddress.in(why);
        }
    }

    /// What is shown is no programme.
    record Blank(Picture picture, Duration since) implements Fault {}

    /// What is heard is nothing.
    record Silent(Duration since) implements Fault {}

    /// How a picture that can be decoded may be wrong.
    enum Picture {
        BLACK,
        FROZEN
    }

    /// For a person, lower case, without a full stop.
    default String reason() {
        return switch (this) {
            case Unreachable(String why) -> KeptWord.UNREACHABLE.said(why);
            case Refused(int status, _) -> KeptWord.ANSWERS_WITH.said(status);
            case NoConnectionLeft() -> KeptWord.CONNECTIONS_IN_USE.said();
            case Ourselves(String why) -> KeptWord.NOT_RECEIVED.said(why);
            case Ended(String why) -> KeptWord.ENDED.said(why);
            case Stalled(Duration since) ->
                    KeptWord.NOTHING_NEW.said("%.1f".formatted(since.toMillis() / 1_000.0));
            case Slow(double speed) -> KeptWord.SLOW.said("%.2f".formatted(speed));
            case Unusable(String why) -> KeptWord.NOTHING_SHOWN.said(why);
            case Blank(Picture picture, Duration since) ->
                    (picture == Picture.BLACK ? KeptWord.BLACK : KeptWord.FROZEN)
                            .said(since.toSeconds());
            case Silent(Duration since) -> KeptWord.SILENT.said(since.toSeconds());
        };
    }

    /// Whether something is shown all the same, so that it is kept where there is nothing better.
    default boolean isBearable() {
        return switch (this) {
            case Slow _, Blank _, Silent _ -> true;
            case Unreachable _,
                    Refused _,
                    NoConnectionLeft _,
                    Ourselves _,
                    Ended _,
                    Stalled _,
                    Unusable _ ->
                    false;
        };
    }

    /// What to do about it depends on this.
    default Kind kind() {
        return switch (this) {
            case Unreachable _, Ended _, Stalled _ -> Kind.TRANSIENT;
            case Ourselves _ -> Kind.OURS;
            case NoConnectionLeft _ -> Kind.PROVIDER_FULL;
            case Refused(int status, _) -> Kind.ofStatus(status);
            case Slow _, Unusable _, Blank _, Silent _ -> Kind.SOURCE_BAD;
        };
    }

    /// Faults that are treated alike.
    enum Kind {
        /// May be over in a moment: the same source again.
        TRANSIENT,
        /// The provider wants no more connections for now. All its sources are left alone for a while; trying them would count as well.
        PROVIDER_FULL,
        /// A token may have expired: the address is asked once more, then the next source.
        UNAUTHORISED,
        /// No source is to blame, and another one would fare the same: this one again after a while.
        OURS,
        /// Trying again soon gives the same.
        SOURCE_BAD;

        private static Kind ofStatus(int status) {
            return switch (status) {
                // 429 too many requests; 458 and 509 are what providers say when all connections
                // are used; 464 the same by a proxy.
                case 429, 458, 464, 509 -> PROVIDER_FULL;
                case 401, 403 -> UNAUTHORISED;
                default -> status >= 500 || status == 408 ? TRANSIENT : SOURCE_BAD;
            };
        }
    }
}

package tv.exstream.web.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.AuditEntry.Result;
import tv.exstream.web.AuditTrail;
import tv.exstream.web.change.Change;
import tv.exstream.web.change.Changes;
import tv.exstream.web.security.Throttle;

/// Writes down every change that was asked for, but for refusals of those who have no account and try again and again: so many would leave no
/// room for anything else. Thread-safe.
record AuditedChanges(AuditTrail trail, InstantSource clock, Strangers strangers)
        implements Changes {
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAULT = 500;

    /// How often refusals of those who have no account are written down.
    ///
    /// @param each household
    /// @param all of them together
    record Strangers(Throttle each, Throttle all) {
        private static final Duration MINUTE = Duration.ofMinutes(1);

        /// Arbitrary: whoever looks at the record sees that somebody tries.
        private static final int MOST = 20;

        static Strangers of(LongSupplier nanoTime) {
            return new Strangers(
                    new Throttle(new Throttle.Rate(1, MINUTE), nanoTime),
                    new Throttle(new Throttle.Rate(MOST, MINUTE), nanoTime));
        }

        private boolean mayFill(String household) {
            return each.allows(household) && all.allows("");
        }
    }

    @Override
    public void asked(Change change) {
        if (result(change) != Result.DONE
                && change.household().filter(each -> !strangers.mayFill(each)).isPresent()) {
            return;
        }
        trail.add(draft(change));
    }

    private AuditEntry.Draft draft(Change change) {
        return new AuditEntry.Draft(
                clock.instant(),
                change.who(),
                new AuditEntry.Action(change.method(), change.path(), change.operation()),
                text(change.before()),
                text(change.after()),
                new AuditEntry.Outcome(result(change), change.outcome().code()));
    }

    /// What is refused for the moment, such as with 503, is refused.
    private static Result result(Change change) {
        int status = change.outcome().status();
        if (status < FIRST_REFUSAL) {
            return Result.DONE;
        }
        boolean isRefused = status < FIRST_FAULT || !change.outcome().code().isEmpty();
        return isRefused ? Result.REFUSED : Result.FAILED;
    }

    private static String text(Optional<JsonNode> state) {
        return state.map(JsonNode::toString).orElse("");
    }
}

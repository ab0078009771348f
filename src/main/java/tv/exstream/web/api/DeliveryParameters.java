package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.oneOf;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.problem.ProblemException;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.Delivery;
import tv.exstream.webhook.EventKind;

/// Which deliveries are wanted, as text; absent ones are empty.
record DeliveryParameters(
        @Parameter(description = "only those that are so far") Optional<Delivery.State> state,
        @Parameter(description = "only what tells of this, such as scan.finished") String kind) {
    DeliveryParameters {
        // Spring gives null for what is not in the request.
        state = Objects.requireNonNullElse(state, Optional.empty());
        kind = Objects.requireNonNullElse(kind, "");
    }

    /// @throws ProblemException INVALID_VALUE when nobody can hear of such a kind
    Deliveries.Filter filter() {
        return new Deliveries.Filter(
                state, kind.isEmpty() ? Optional.empty() : Optional.of(known(kind)));
    }

    private static EventKind known(String text) {
        return EventKind.find(text)
                .orElseThrow(
                        () ->
                                ProblemException.mustBe(
                                        "kind",
                                        oneOf(
                                                Arrays.stream(EventKind.values())
                                                        .map(EventKind::text)
                                                        .toList()),
                                        text));
    }
}

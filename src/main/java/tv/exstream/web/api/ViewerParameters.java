package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.session.ViewerKind;
import tv.exstream.session.WatchState;
import tv.exstream.web.api.ViewersAnswer.WatchingEntry;

/// Which of those who watch are wanted, as text; absent ones are empty.
record ViewerParameters(
        @Parameter(description = "only those who watch the channel of this number") String channel,
        @Parameter(description = "only those who watch from this address") String address,
        @Parameter(description = "only those who watch in this way") Optional<ViewerKind> kind,
        @Parameter(description = "only those who are so") Optional<WatchState> state) {
    private static final Order<WatchingEntry> ORDER =
            Order.<WatchingEntry>by("id", ViewerParameters::place)
                    .and("since", each -> Order.key(each.since().toEpochMilli()))
                    .and("address", WatchingEntry::address)
                    .and("number", each -> ChannelParameters.key(each.number()))
                    .usually("number");

    ViewerParameters {
        // Spring gives null for what is not in the request.
        channel = Objects.requireNonNullElse(channel, "");
        address = Objects.requireNonNullElse(address, "");
        kind = Objects.requireNonNullElse(kind, Optional.empty());
        state = Objects.requireNonNullElse(state, Optional.empty());
    }

    ViewersAnswer some(SessionsAnswer sessions, ListParameters part) {
        List<WatchingEntry> wanted =
                ViewersAnswer.all(sessions).stream().filter(this::isWanted).toList();
        var slice = ORDER.slice("viewers", wanted, part);
        return new ViewersAnswer(slice.entries(), slice.total(), slice.next());
    }

    private boolean isWanted(WatchingEntry viewer) {
        return (channel.isEmpty() || channel.equals(viewer.number()))
                && (address.isEmpty() || address.equals(viewer.address()))
                && kind.filter(wanted -> wanted != viewer.kind()).isEmpty()
                && state.filter(wanted -> wanted != viewer.state()).isEmpty();
    }

    /// Each session has ids of its own, and so have those who play over HLS.
    private static String place(WatchingEntry viewer) {
        return Order.key(viewer.id()) + Order.key(viewer.session()) + viewer.kind();
    }
}

package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.session.ViewerKind;
import tv.exstream.session.WatchState;
import tv.exstream.web.api.SessionsAnswer.HlsPlayer;
import tv.exstream.web.api.SessionsAnswer.SessionEntry;
import tv.exstream.web.api.SessionsAnswer.ViewerEntry;

/// Who watches, over HTTP or HLS, by channel unless another order is asked for.
///
/// @param total how many there are of those that are wanted
/// @param next asks for those after these; null when there are none
public record ViewersAnswer(List<WatchingEntry> viewers, int total, Optional<String> next) {
    public ViewersAnswer {
        viewers = List.copyOf(viewers);
    }

    /// One viewer.
    ///
    /// @param id what it is ended by, with the session
    /// @param number of the channel
    /// @param name of the channel
    /// @param agent what the client calls itself; may be empty
    public record WatchingEntry(
            long id,
            long session,
            String number,
            String name,
            String address,
            String agent,
            ViewerKind kind,
            WatchState state,
            Instant since) {
        private static WatchingEntry of(SessionEntry session, ViewerEntry viewer) {
            return new WatchingEntry(
                    viewer.id(),
                    session.id(),
                    session.number(),
                    session.name(),
                    viewer.address(),
                    viewer.agent(),
                    ViewerKind.valueOf(viewer.kind()),
                    WatchState.valueOf(viewer.state()),
                    viewer.since());
        }

        private static WatchingEntry of(HlsPlayer player) {
            return new WatchingEntry(
                    player.id(),
                    player.session(),
                    player.number(),
                    player.name(),
                    player.address(),
                    player.agent(),
                    ViewerKind.HLS,
                    WatchState.valueOf(player.state()),
                    player.since());
        }
    }

    static List<WatchingEntry> all(SessionsAnswer sessions) {
        Stream<WatchingEntry> streams =
                sessions.sessions().stream()
                        .flatMap(
                                each ->
                                        each.clients().stream()
                                                .map(one -> WatchingEntry.of(each, one)));
        return Stream.concat(streams, sessions.hlsPlayers().stream().map(WatchingEntry::of))
                .toList();
    }
}

package tv.exstream.web.ui.operate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tv.exstream.web.api.FillsAnswer;
import tv.exstream.web.api.SessionsAnswer;
import tv.exstream.web.api.SystemAnswer;
import tv.exstream.web.api.SystemHistoryAnswer;

/// What the dashboard shows of the server.
///
/// @param channels that are being sent
/// @param processes that run, of so many at most
/// @param watchers whoever watches, by channel number
public record DashboardShown(
        int viewers,
        int channels,
        int fills,
        int waiting,
        int processes,
        int processLimit,
        Instant started,
        List<Watcher> watchers,
        List<Making> making) {
    public DashboardShown {
        watchers = List.copyOf(watchers);
        making = List.copyOf(making);
    }

    /// One who watches.
    ///
    /// @param address whence; never empty
    /// @param agent what the client calls itself; may be empty
    /// @param way `stream`, `tuner` or `hls`
    /// @param state as a colour
    /// @param end what ends it, relative to the server
    public record Watcher(
            String number,
            String channel,
            String address,
            String agent,
            String way,
            String state,
            Instant since,
            String end) {}

    /// A programme that is being prepared.
    ///
    /// @param urgency `viewer`, `soon` or `background`
    /// @param seconds how far it has come, of so many
    public record Making(String title, String urgency, long seconds, long of, double speed) {}

    static DashboardShown of(SessionsAnswer sessions, FillsAnswer fills, SystemAnswer system) {
        return new DashboardShown(
                sessions.viewers(),
                sessions.sessions().size(),
                fills.running().size(),
                fills.waiting(),
                fills.processes(),
                fills.processLimit(),
                system.started(),
                watchers(sessions),
                making(fills));
    }

    static List<Making> making(FillsAnswer fills) {
        return fills.running().stream().map(DashboardShown::making).toList();
    }

    private static List<Watcher> watchers(SessionsAnswer sessions) {
        List<Watcher> watchers = new ArrayList<>();
        for (SessionsAnswer.SessionEntry session : sessions.sessions()) {
            session.clients().forEach(client -> watchers.add(watcher(session, client)));
        }
        sessions.hlsPlayers().forEach(player -> watchers.add(watcher(player)));
        return watchers;
    }

    private static Watcher watcher(
            SessionsAnswer.SessionEntry session, SessionsAnswer.ViewerEntry viewer) {
        return new Watcher(
                session.number(),
                session.name(),
                viewer.address(),
                viewer.agent(),
                viewer.kind().equals("HDHOMERUN") ? "tuner" : "stream",
                colour(viewer.state()),
                viewer.since(),
                "api/sessions/%d/viewers/%d".formatted(session.id(), viewer.id()));
    }

    private static Watcher watcher(SessionsAnswer.HlsPlayer player) {
        return new Watcher(
                player.number(),
                player.name(),
                player.address(),
                player.agent(),
                "hls",
                colour(player.state()),
                player.since(),
                "api/sessions/%d/viewers/%d".formatted(player.session(), player.id()));
    }

    private static String colour(String state) {
        return switch (state) {
            case "ACTIVE" -> "good";
            case "ERROR" -> "warn";
            default -> "idle";
        };
    }

    private static Making making(FillsAnswer.FillEntry fill) {
        return new Making(
                fill.title(),
                fill.urgency().toLowerCase(Locale.ROOT),
                Math.round(fill.mediaSeconds()),
                Math.round(fill.itemSeconds()),
                fill.speed());
    }

    /// The measures over time, those that matter most first.
    static List<Graph> graphs(SystemHistoryAnswer history) {
        return List.of(
                graph("serverCpu", "percent", history),
                graph("childrenCpu", "percent", history),
                graph("machineCpu", "percent", history),
                graph("serverMemory", "bytes", history),
                graph("childrenMemory", "bytes", history),
                graph("machineMemory", "bytes", history),
                graph("sent", "rate", history),
                graph("received", "rate", history),
                graph("viewers", "count", history),
                graph("fills", "count", history),
                graph("renditions", "bytes", history),
                graph("renditionsFree", "bytes", history));
    }

    private static Graph graph(String key, String unit, SystemHistoryAnswer history) {
        Map<String, List<Double>> values = history.values();
        return Graph.of(key, unit, values.getOrDefault(key, List.of()));
    }
}

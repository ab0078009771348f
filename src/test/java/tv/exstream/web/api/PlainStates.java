package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.web.api.ChannelStateAnswer.Trouble;

/// How channels are doing on which nothing is wrong: they show what is planned to whoever watches.
public final class PlainStates {
    private PlainStates() {}

    static List<ChannelStateAnswer> of(NowAnswer now, SessionsAnswer sessions) {
        return now.channels().stream()
                .map(each -> state(each, viewers(each.number(), sessions)))
                .toList();
    }

    private static ChannelStateAnswer state(NowAnswer.OnChannel on, int viewers) {
        if (on.now().isEmpty()) {
            return dark(on.number(), on.name(), "off_air", "no_rules", "");
        }
        return new ChannelStateAnswer(
                on.number(),
                on.name(),
                viewers > 0 ? "live" : "idle",
                false,
                viewers,
                Optional.empty(),
                on.now().map(ProgrammeEntry::title),
                Optional.empty(),
                List.of());
    }

    private static int viewers(String number, SessionsAnswer sessions) {
        long clients =
                sessions.sessions().stream()
                        .filter(each -> each.number().equals(number))
                        .mapToLong(each -> each.clients().size())
                        .sum();
        long players =
                sessions.hlsPlayers().stream().filter(each -> each.number().equals(number)).count();
        return (int) (clients + players);
    }

    /// A channel that shows no programme; a slate to one viewer, everything else to nobody.
    public static ChannelStateAnswer dark(
            String number, String name, String state, String reason, String detail) {
        return new ChannelStateAnswer(
                number,
                name,
                state,
                true,
                state.equals("slate") ? 1 : 0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Trouble(reason, Said.quoted(detail), "wait")));
    }
}

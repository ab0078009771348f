package tv.exstream.web.ui.channel;

import java.util.HashMap;
import java.util.Map;
import tv.exstream.web.api.SessionsAnswer;
import tv.exstream.web.api.SessionsAnswer.SessionEntry;

/// Who watches which channel, by number.
record Audience(Map<String, Of> channels) {
    private static final Of NOBODY = new Of(0, false, "");

    Audience {
        channels = Map.copyOf(channels);
    }

    /// Of one channel.
    ///
    /// @param isPaused whether it failed too often and waits
    /// @param trouble as [tv.exstream.web.ui.Reasons] takes it; empty for none
    record Of(int viewers, boolean isPaused, String trouble) {
        private Of plus(Of other) {
            return new Of(
                    viewers + other.viewers,
                    isPaused || other.isPaused,
                    trouble.isEmpty() ? other.trouble : trouble);
        }

        private static Of session(SessionEntry session) {
            boolean paused = session.restarts().pausesSeconds() > 0;
            return new Of(
                    session.clients().size(), paused, paused ? session.lastError().orElse("") : "");
        }
    }

    static Audience of(SessionsAnswer sessions) {
        Map<String, Of> channels = new HashMap<>();
        sessions.sessions()
                .forEach(each -> channels.merge(each.number(), Of.session(each), Of::plus));
        sessions.hlsPlayers()
                .forEach(each -> channels.merge(each.number(), new Of(1, false, ""), Of::plus));
        return new Audience(channels);
    }

    Of channel(String number) {
        return channels.getOrDefault(number, NOBODY);
    }
}

package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;

/// The scripts that build something and those that should.
public record ScriptsAnswer(List<ScriptAnswer> open, List<WantedScript> wanted) {
    public ScriptsAnswer {
        open = List.copyOf(open);
        wanted = List.copyOf(wanted);
    }

    /// A channel whose timeline is shorter than it should be.
    ///
    /// @param channel its number
    /// @param end where its timeline ends
    public record WantedScript(String channel, Instant end) {}
}

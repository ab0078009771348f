package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The scripts that build something and those that should.
///
/// @param open all of them, a few at most
/// @param wanted by channel unless another order is asked for
/// @param total how many are wanted
/// @param next asks for the wanted ones after these; null when there are none
public record ScriptsAnswer(
        List<ScriptAnswer> open, List<WantedScript> wanted, int total, Optional<String> next) {
    public ScriptsAnswer {
        open = List.copyOf(open);
        wanted = List.copyOf(wanted);
    }

    /// All of them.
    public ScriptsAnswer(List<ScriptAnswer> open, List<WantedScript> wanted) {
        this(open, wanted, wanted.size(), Optional.empty());
    }

    /// A channel whose timeline is shorter than it should be.
    ///
    /// @param channel its number
    /// @param end where its timeline ends
    public record WantedScript(String channel, Instant end) {}
}

package tv.exstream.web.ui.operate;

import java.time.Duration;
import java.time.Instant;
import tv.exstream.web.api.ScriptAnswer;

/// A build of a script as the page shows it.
///
/// @param channel its number
/// @param opened since when
/// @param givesUp when it is over unless the script goes on before
/// @param now up to where it is built
/// @param finish up to where it is wanted
/// @param built how much of it there is, in seconds
/// @param wanted how much there is to be, in seconds; at least one
public record ScriptShown(
        String id,
        String channel,
        Instant opened,
        Instant givesUp,
        Instant now,
        Instant finish,
        long built,
        long wanted) {
    static ScriptShown of(ScriptAnswer script) {
        long wanted = Duration.between(script.start(), script.finish()).toSeconds();
        long built = Duration.between(script.start(), script.now()).toSeconds();
        return new ScriptShown(
                script.id(),
                script.channel(),
                script.opened(),
                script.givesUp(),
                script.now(),
                script.finish(),
                built,
                Math.max(1, wanted));
    }

    /// Where the interface has it, relative to the server.
    public String address() {
        return "api/scripts/" + id;
    }
}

package tv.exstream.schedulefile;

import java.time.Instant;
import java.util.List;
import tv.exstream.schedule.script.ScriptBuild.PlaylistEntry;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.Fit;
import tv.exstream.schedule.sequential.Showing;

/// One step of a script.
public sealed interface ScriptStep {
    record Add(Content content) implements ScriptStep {}

    record AddPlaylist(String key, List<PlaylistEntry> entries) implements ScriptStep {
        public AddPlaylist {
            entries = List.copyOf(entries);
        }
    }

    /// @param directives one after another
    record CarryOut(List<Directive> directives) implements ScriptStep {
        public CarryOut {
            directives = List.copyOf(directives);
        }
    }

    record PadUntil(Instant until, Fit fit, Showing showing) implements ScriptStep {}

    /// @param rewinds whether a new timeline goes back to an instant that is over
    record WaitUntil(Instant until, boolean rewinds) implements ScriptStep {}
}

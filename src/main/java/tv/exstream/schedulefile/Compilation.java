package tv.exstream.schedulefile;

import java.util.SequencedSet;
import tv.exstream.schedule.sequential.FileSchedule;

/// What came of reading a schedule file and looking up what its contents are.
public sealed interface Compilation permits Compilation.Compiled, Reading.Refused {
    /// @param files as those of [Reading.Accepted]
    record Compiled(FileSchedule schedule, SequencedSet<String> files) implements Compilation {}
}

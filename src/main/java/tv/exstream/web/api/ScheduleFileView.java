package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.job.FileProgramming;
import tv.exstream.job.FileProgramming.Wanted;
import tv.exstream.job.FollowedFiles;
import tv.exstream.job.Programming;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.sequential.FileSchedule;
import tv.exstream.schedulefile.Compilation;
import tv.exstream.schedulefile.Reading;

/// Schedule files as they are read and followed. Thread-safe.
final class ScheduleFileView {
    private final FileProgramming files;
    private final FollowedFiles followed;
    private final Programming programming;
    private final ScheduleView schedules;

    ScheduleFileView(
            FileProgramming files,
            FollowedFiles followed,
            Programming programming,
            ScheduleView schedules) {
        this.files = files;
        this.followed = followed;
        this.programming = programming;
        this.schedules = schedules;
    }

    FileAnswer check(Wanted wanted) {
        return FileAnswer.of(files.check(wanted));
    }

    FileAnswer put(Channel channel, Wanted wanted) {
        Compilation compilation = files.set(channel, wanted);
        FileSchedule _ = required(compilation);
        return FileAnswer.of(compilation);
    }

    PreviewAnswer preview(Channel channel, Wanted wanted, int hours) {
        return schedules.preview(
                channel, required(files.compile(channel, wanted)), hours, TimelineView.MOST);
    }

    private static FileSchedule required(Compilation compilation) {
        return switch (compilation) {
            case Compilation.Compiled(FileSchedule schedule, var _) -> schedule;
            case Reading.Refused refused -> throw new FlawedFileException(refused);
        };
    }

    /// @param name of a file in the folder of schedules; empty when the text is wanted
    /// @throws ProblemException INVALID_VALUE when there is both or nothing
    static Wanted wanted(String name, String yaml) {
        if (name.isEmpty() == yaml.isBlank()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "request must have either the parameter name or a file as its body: "
                            + (name.isEmpty() ? "nothing" : "both"));
        }
        return name.isEmpty() ? new Wanted.Text(yaml) : new Wanted.Named(name);
    }

    FollowedAnswer followed(Channel channel) {
        String file =
                programming
                        .rules(channel.id())
                        .map(rules -> rules instanceof FileSchedule read ? read.origin() : "")
                        .orElse("");
        return new FollowedAnswer(
                file,
                Optional.ofNullable(followed.troubles().get(channel.id()))
                        .filter(_ -> !file.isEmpty())
                        .map(Reading.Refused::flaws)
                        .orElse(List.of()));
    }
}

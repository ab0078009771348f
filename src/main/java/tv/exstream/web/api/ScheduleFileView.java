package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.plain;

import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.job.FileProgramming;
import tv.exstream.job.FileProgramming.Wanted;
import tv.exstream.job.FollowedFiles;
import tv.exstream.job.Programming;
import tv.exstream.json.RecordJson;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.sequential.FileSchedule;
import tv.exstream.schedulefile.Compilation;
import tv.exstream.schedulefile.Reading;
import tv.exstream.web.RemarkTexts;

/// Schedule files as they are read and followed. Thread-safe.
final class ScheduleFileView {
    private final FileProgramming files;
    private final Followed followed;
    private final ScheduleView schedules;
    private final RemarkTexts texts;

    /// What is followed by whom.
    record Followed(Programming programming, FollowedFiles files) {}

    ScheduleFileView(
            FileProgramming files, Followed followed, ScheduleView schedules, RemarkTexts texts) {
        this.files = files;
        this.followed = followed;
        this.schedules = schedules;
        this.texts = texts;
    }

    FileAnswer check(Wanted wanted) {
        return FileAnswer.of(files.check(wanted), texts);
    }

    FileAnswer put(Channel channel, Wanted wanted) {
        Compilation compilation = files.set(channel, wanted);
        FileSchedule _ = required(compilation);
        return FileAnswer.of(compilation, texts);
    }

    PreviewAnswer preview(Channel channel, Wanted wanted, int hours) {
        return schedules.preview(
                channel, required(files.compile(channel, wanted)), hours, PreviewPart.USUAL);
    }

    /// What the channel would be given, for those who go on with it before it counts.
    String rules(Channel channel, Wanted wanted) {
        return RecordJson.write(required(files.compile(channel, wanted)));
    }

    /// The rules of a channel as a file that says the same.
    ///
    /// @throws ProblemException SCHEDULE_NOT_FOUND; INVALID_VALUE when no file says them
    String text(Channel channel) {
        return text(schedules.kept(channel));
    }

    /// The same of rules that the channel does not have yet.
    ///
    /// @throws ProblemException INVALID_VALUE with the place, or when no file says them
    String text(Channel channel, String json) {
        return text(schedules.read(channel, json));
    }

    private String text(Schedule rules) {
        if (!(rules instanceof FileSchedule schedule)) {
            throw refused(Demand.RULES_OF_NO_FILE);
        }
        return files.text(schedule).orElseThrow(() -> refused(Demand.RULES_BEYOND_FILES));
    }

    private static ProblemException refused(Demand demand) {
        return ProblemException.of(Problem.INVALID_VALUE, demand);
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
            throw ProblemException.of(
                    Problem.INVALID_VALUE,
                    Objection.FILE_OR_NAME,
                    plain(name.isEmpty() ? Demand.NOTHING : Demand.BOTH_OF_THEM));
        }
        return name.isEmpty() ? new Wanted.Text(yaml) : new Wanted.Named(name);
    }

    FollowedAnswer followed(Channel channel) {
        String file =
                followed.programming()
                        .rules(channel.id())
                        .map(rules -> rules instanceof FileSchedule read ? read.origin() : "")
                        .orElse("");
        return new FollowedAnswer(
                file,
                Optional.ofNullable(followed.files().troubles().get(channel.id()))
                        .filter(_ -> !file.isEmpty())
                        .map(refused -> ToldFlaw.all(refused.flaws(), texts))
                        .orElse(List.of()));
    }
}
